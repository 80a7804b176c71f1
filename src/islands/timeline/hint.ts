const KEY = 'sourceline:hint';

/** Shows on a first visit what can be done; goes away at the first thing that is done, and stays away. */
export function bindHint(root: HTMLElement, hint: HTMLElement): void {
  if (stored() === 'seen') return;
  hint.hidden = false;
  const dismiss = () => {
    hint.hidden = true;
    store();
  };
  // Ahead of what the chart does with them, which may be all.
  for (const type of ['pointerdown', 'keydown', 'wheel'] as const) {
    root.addEventListener(type, dismiss, { once: true, passive: true, capture: true });
  }
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
