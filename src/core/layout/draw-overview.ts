import type { Palette } from '../content/topic-schema.ts';
import { eraNames } from './era-names.ts';
import { COLUMNS, type Overview } from './overview.ts';
import { type SvgNode, svg } from './svg-node.ts';

/** Px of the overview: columns above, names of the eras below. */
export const OVERVIEW = { height: 64, columns: 42 } as const;

/** Of a column's place: the rest parts it from the next. */
const COLUMN_WIDTH = 0.88;

/** Px of the letters of an era's name. */
const TYPE = 11;

/**
 * Px that names of eras are fitted into, on three sorts of pages: which are seen is up to the style sheet. Rather less
 * than there is, since pages of others have letters of their own.
 */
const WIDTHS = { wide: 960, medium: 650, narrow: 288 };

/**
 * The overview as SVG, placed in percent so that it fits any width: a stack of kinds a column, the
 * eras with their names. Heights go with the square root of counts, so that a single event is seen.
 * @param language BCP 47, for the dates at which eras begin
 */
export function drawOverview(overview: Overview, kinds: readonly { colour: Palette }[], language: string): SvgNode[] {
  const base = svg('line', { class: 'base', x1: 0, x2: '100%', y1: OVERVIEW.columns, y2: OVERVIEW.columns });
  const columns = svg('svg', COLUMNS_PLACE, drawColumns(overview, kinds));
  return [columns, base, svg('g', { class: 'eras' }, drawEras(overview, language))];
}

function drawEras(overview: Overview, language: string): SvgNode[] {
  const starts = overview.axis.segments.map(({ u0 }) => percent(u0));
  const names = Object.entries(WIDTHS).flatMap(([width, px]) =>
    eraNames(overview, px, TYPE, language).map((name, i) =>
      svg('text', { class: width, x: starts[i], dx: 4, y: OVERVIEW.height - 7 }, [name]),
    ),
  );
  const lines = starts.slice(1).map((x) => svg('line', { class: 'era', x1: x, x2: x, y1: 0, y2: OVERVIEW.height }));
  return [...lines, ...names];
}

/** The columns have a picture of their own, which is drawn to the overview's width. */
const COLUMNS_PLACE = {
  class: 'columns',
  width: '100%',
  height: OVERVIEW.columns,
  viewBox: `0 0 ${COLUMNS} ${OVERVIEW.columns}`,
  preserveAspectRatio: 'none',
};

/** What is in that picture: one path to each kind. */
export function drawColumns(
  { columns, most }: Pick<Overview, 'columns' | 'most'>,
  kinds: readonly { colour: Palette }[],
): SvgNode[] {
  const paths = kinds.map(() => '');
  for (const { x, counts, total } of columns) {
    let y: number = OVERVIEW.columns;
    // On an earlier day an event may have stood elsewhere, where most are not the most.
    const height = Math.sqrt(Math.min(1, total / most)) * (OVERVIEW.columns - 6);
    for (const [kind, count] of counts.entries()) {
      if (count === 0) continue;
      const share = (height * count) / total;
      y -= share;
      paths[kind] += `M${round(x * COLUMNS)},${round(y)}h${COLUMN_WIDTH}v${round(share)}h${-COLUMN_WIDTH}z`;
    }
  }
  return paths.flatMap((d, kind) =>
    d === '' ? [] : [svg('path', { 'data-colour': kinds[kind]?.colour ?? 'grey', d })],
  );
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
