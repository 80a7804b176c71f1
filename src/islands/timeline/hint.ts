const KEY = 'sourceline:hint';

/** Places that are tried along and across the chart. */
const PLACES = { across: 6, down: 5 };

/** Px that it keeps from marks. */
const APART = 6;

/**
 * Shows on a first visit what can be done, where it hides nothing if there is such a place; goes away at the first
 * thing that is done, and stays away.
 * @param chart what the hint stands on
 */
export function bindHint(root: HTMLElement, hint: HTMLElement, chart: SVGSVGElement): void {
  if (stored() === 'seen') return;
  hint.hidden = false;
  const place = () => placeApart(hint, chart);
  place();
  // A window of another size, data that come later, and fonts that make words longer.
  const redrawn = new MutationObserver(place);
  redrawn.observe(chart, { attributes: true, childList: true, subtree: true });
  document.fonts.addEventListener('loadingdone', place);
  const dismiss = () => {
    redrawn.disconnect();
    document.fonts.removeEventListener('loadingdone', place);
    hint.hidden = true;
    store();
  };
  // Ahead of what the chart does with them, which may be all.
  for (const type of ['pointerdown', 'keydown', 'wheel'] as const) {
    root.addEventListener(type, dismiss, { once: true, passive: true, capture: true });
  }
}

/** Moves the hint to the first place where it covers no mark and no label; in a full chart it stays in its usual one. */
function placeApart(hint: HTMLElement, chart: SVGSVGElement): void {
  hint.style.translate = 'none';
  const marks = [...chart.querySelectorAll('.marks > a')].map((mark) => mark.getBoundingClientRect());
  const [usual, area] = [hint.getBoundingClientRect(), chart.getBoundingClientRect()];
  const moves = Array.from({ length: PLACES.across * PLACES.down }, (_, i) => {
    const along = Math.floor(i / PLACES.down) / (PLACES.across - 1);
    const up = (i % PLACES.down) / PLACES.down;
    // Towards the chart's other side, whichever way it is read.
    return { x: along * (area.left + area.right - usual.left - usual.right), y: -up * (area.height - usual.height) };
  });
  const free = moves.find(({ x, y }) => {
    const [left, right] = [usual.left + x - APART, usual.right + x + APART];
    const [top, bottom] = [usual.top + y - APART, usual.bottom + y + APART];
    return marks.every((m) => m.left > right || m.right < left || m.top > bottom || m.bottom < top);
  });
  if (free) hint.style.translate = `${free.x}px ${free.y}px`;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // Storage is forbidden: the hint comes again next time.
  }
}
