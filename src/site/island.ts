import { islandData } from '../core/layout/island-data.ts';
import { islandFiles } from '../core/layout/island-files.ts';
import type { Timeline } from '../core/timeline/model.ts';
import { getTimeline } from './timeline.ts';

type IslandFiles = ReturnType<typeof islandFiles>;

const known = new WeakMap<Timeline, IslandFiles>();

/** The files of the timeline's island: worked out once for each timeline. */
export async function getIslandFiles(): Promise<IslandFiles> {
  const timeline = await getTimeline();
  const files = known.get(timeline) ?? islandFiles(islandData(timeline));
  known.set(timeline, files);
  return files;
}
