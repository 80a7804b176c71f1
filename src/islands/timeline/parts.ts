/**
 * A part of the timeline's element, which the build has named.
 * @param name as in `data-panel`, or with a value, as in `control="text"`
 * @throws Error where it is not there
 */
export function partOf<Part extends Element = HTMLElement>(root: HTMLElement, name: string): Part {
  const part = root.querySelector<Part>(`[data-${name}]`);
  if (!part) throw new Error(`<event-timeline> has no part "${name}"`);
  return part;
}

/** Whether the chart is shown: on a phone the list is the timeline. */
export function hasChart(root: HTMLElement): boolean {
  return partOf<SVGSVGElement>(root, 'chart').getBoundingClientRect().height > 0;
}

/** Tells a screen reader what others see. */
export function say(root: HTMLElement, words: string): void {
  partOf(root, 'said').textContent = words;
}
