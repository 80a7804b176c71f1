import { type IslandData, islandData } from '../core/layout/island-data.ts';
import { islandFiles } from '../core/layout/island-files.ts';
import type { Timeline } from '../core/timeline/model.ts';
import { getTimeline } from './timeline.ts';

type IslandFiles = ReturnType<typeof islandFiles>;

const knownData = new WeakMap<Timeline, IslandData>();
const knownFiles = new WeakMap<Timeline, IslandFiles>();

/** What the timeline's island needs of a timeline: worked out once. */
export function getIslandData(timeline: Timeline): IslandData {
  const data = knownData.get(timeline) ?? islandData(timeline);
  knownData.set(timeline, data);
  return data;
}

/** The same as the files that the island loads: parted once. */
export async function getIslandFiles(): Promise<IslandFiles> {
  const timeline = await getTimeline();
  const files = knownFiles.get(timeline) ?? islandFiles(getIslandData(timeline));
  knownFiles.set(timeline, files);
  return files;
}
