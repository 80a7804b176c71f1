import type { ActivityCell } from '../../core/figures/activity.ts';

/** Id of the rows that stand behind a circle. */
export function cellAnchor(name: string, { bin, kind }: Pick<ActivityCell, 'bin' | 'kind'>): string {
  return `${name}-${bin + 1}-${kind}`;
}
