/** Px between a mark and its tip. */
const GAP = 14;

/**
 * Says what a mark is beside it, on hover and on focus: marks in crowded rows have no label. The
 * words are the mark's name, which assistive technology has already, so the tip is hidden from it.
 * @param stage the element that chart and tip stand in
 */
export function bindTip(stage: HTMLElement, chart: SVGSVGElement, tip: HTMLElement): void {
  const show = ({ target }: Event) => {
    const mark = (target as Element).closest<SVGElement>('.marks > a');
    // A mark with all of its title beside it has nothing to add.
    const label = mark?.querySelector('.label')?.textContent;
    tip.hidden = !mark || (label !== undefined && label !== null && !label.endsWith('…'));
    if (!mark || tip.hidden) return;
    tip.textContent = mark.getAttribute('aria-label');
    place(mark.querySelector('.symbol') ?? mark);
  };
  const place = (symbol: Element) => {
    const [area, box] = [stage.getBoundingClientRect(), symbol.getBoundingClientRect()];
    const middle = box.x + box.width / 2 - area.x;
    const most = area.width - tip.offsetWidth;
    tip.style.left = `${Math.max(0, Math.min(most, middle - tip.offsetWidth / 2))}px`;
    tip.style.top = `${box.bottom - area.y + GAP}px`;
  };
  const hide = () => {
    tip.hidden = true;
  };
  chart.addEventListener('pointerover', show);
  chart.addEventListener('focusin', show);
  for (const type of ['pointerleave', 'focusout', 'pointerdown', 'wheel'] as const) {
    chart.addEventListener(type, hide, { passive: true });
  }
  // Ahead of what a key does: the focus that it moves shows the next tip.
  chart.addEventListener('keydown', hide, { capture: true });
}
