/** What a key asks the timeline to do. */
export type KeyAction = {
  /** Only while the focus is in the chart. */
  needsChart: boolean;
} & (
  | { do: 'step' | 'lane' | 'end'; by: 1 | -1 }
  | { do: 'zoom-in' | 'zoom-out' | 'home' | 'close' | 'search' | 'help' }
);

const ACTIONS: Record<string, KeyAction> = {
  ArrowRight: { do: 'step', by: 1, needsChart: true },
  ArrowLeft: { do: 'step', by: -1, needsChart: true },
  ArrowDown: { do: 'lane', by: 1, needsChart: true },
  ArrowUp: { do: 'lane', by: -1, needsChart: true },
  Home: { do: 'end', by: -1, needsChart: true },
  End: { do: 'end', by: 1, needsChart: true },
  '+': { do: 'zoom-in', needsChart: true },
  '=': { do: 'zoom-in', needsChart: true },
  '-': { do: 'zoom-out', needsChart: true },
  '0': { do: 'home', needsChart: true },
  '/': { do: 'search', needsChart: false },
  '?': { do: 'help', needsChart: false },
  Escape: { do: 'close', needsChart: false },
};

/** The action of a key; null for keys that are not ours, or that come with Ctrl, Alt or ⌘. */
export function actionOfKey(event: KeyboardEvent): KeyAction | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return ACTIONS[event.key] ?? null;
}
