/** Ids of the events that a mark of the chart, or another link to an event, stands for. */
export function eventsOf({ dataset }: HTMLElement | SVGElement): string[] {
  return dataset.event ? [dataset.event] : (dataset.cluster?.split(' ') ?? []);
}

/** The link to an event, or the cluster, that something within it belongs to. */
export function markAround(target: Element): HTMLElement | SVGElement | null {
  return target.closest<HTMLElement | SVGElement>('a[data-event], a[data-cluster]');
}

/**
 * The event that a click on a mark opens; null for a cluster, which opens as a whole. By keyboard a cluster opens the
 * event that the arrow keys have come to.
 * @param current id of the event that the keyboard is at
 */
export function eventToOpen(mark: HTMLElement | SVGElement, { detail }: MouseEvent, current: string | null) {
  const ids = eventsOf(mark);
  if (ids.length === 1) return ids[0] ?? null;
  const isAt = detail === 0 && current !== ids[0] && ids.includes(current ?? '');
  return isAt ? current : null;
}
