import type { PlotOptions, Scale } from '@observablehq/plot';

/** Something in a chart that a reader can point at, and where it leads. */
export interface ChartPoint {
  /** Its box in px. */
  x: number;
  y: number;
  width: number;
  height: number;
  href: string;
  /** What it says, the most important first. */
  lines: string[];
  /** What following it does: "Open the event". */
  action: string;
  /** The passage behind it, where `href` leads elsewhere. */
  passage?: string | undefined;
}

/** The two scales of a drawn chart, in px. */
export interface Scales {
  x: Scale;
  y: Scale;
}

/** A chart at one width: what Plot draws, and the links that lie over it. */
export interface Chart {
  plot: PlotOptions;
  points: (scales: Scales) => ChartPoint[];
}

/**
 * Widths that every chart is drawn at, px: a page shows the widest for which it has room, so that text keeps its size.
 * `src/styles/charts.css` says which.
 */
export const WIDTHS = { narrow: 344, medium: 640, wide: 920 } as const;

/** What a chart is drawn for. */
export interface Canvas {
  width: number;
  isNarrow: boolean;
  /** BCP 47. */
  language: string;
}

/** A target that is easy to hit (WCAG 2.2, 2.5.8), px. */
export const TARGET = 24;

/** The box of a target around a place. */
export function targetAt(x: number, y: number): Pick<ChartPoint, 'x' | 'y' | 'width' | 'height'> {
  return { x: x - TARGET / 2, y: y - TARGET / 2, width: TARGET, height: TARGET };
}
