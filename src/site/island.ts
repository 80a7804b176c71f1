import { type FirstView, firstView } from '../core/layout/first-view.ts';
import { type IslandData, islandData } from '../core/layout/island-data.ts';
import { islandFiles } from '../core/layout/island-files.ts';
import type { Timeline } from '../core/timeline/model.ts';
import { eventHref } from './links.ts';
import { listHrefOf } from './listing.ts';
import { getTimeline } from './timeline.ts';

const known = new WeakMap<Timeline, IslandData>();

/** The data of the timeline's island: worked out once for each timeline. */
export function islandDataOf(timeline: Timeline): IslandData {
  const data = known.get(timeline) ?? islandData(timeline);
  known.set(timeline, data);
  return data;
}

const views = new WeakMap<Timeline, FirstView>();

/** What a reader sees of the timeline before any script has run: drawn once for all pages that show it. */
export function firstViewOf(timeline: Timeline): FirstView {
  const view = views.get(timeline) ?? firstView(islandDataOf(timeline), eventHref, listHrefOf(timeline));
  views.set(timeline, view);
  return view;
}

type IslandFiles = ReturnType<typeof islandFiles>;

const knownFiles = new WeakMap<IslandData, IslandFiles>();

/** The same as the files that the island loads. */
export async function getIslandFiles(): Promise<IslandFiles> {
  const data = islandDataOf(await getTimeline());
  const files = knownFiles.get(data) ?? islandFiles(data);
  knownFiles.set(data, files);
  return files;
}
