import type { Palette } from '../content/topic-schema.ts';
import type { Overview } from './overview.ts';
import { type SvgNode, svg } from './svg-node.ts';

/** Px of the overview: columns above, names of the eras below. */
export const OVERVIEW = { height: 64, columns: 42 } as const;

/**
 * The overview as SVG, placed in percent so that it fits any width: a stack of kinds a column, the
 * eras with their names. Heights go with the square root of counts, so that a single event is seen.
 */
export function drawOverview(overview: Overview, kinds: readonly { colour: Palette }[]): SvgNode[] {
  const width = percent(1 / 160 - 0.0008);
  const columns = overview.columns.flatMap(({ x, counts, total }) => {
    let y = OVERVIEW.columns;
    const height = Math.sqrt(total / overview.most) * (OVERVIEW.columns - 6);
    return counts.flatMap((count, kind) => {
      if (count === 0) return [];
      const share = (height * count) / total;
      y -= share;
      return [
        svg('rect', {
          'data-colour': kinds[kind]?.colour ?? 'grey',
          x: percent(x),
          width,
          y: round(y),
          height: round(share),
        }),
      ];
    });
  });
  const eras = overview.eras.flatMap(({ label, day0 }, i) => {
    const x = overview.axis.segments[i]?.u0 ?? overview.axis.apply(day0);
    return [
      ...(i > 0 ? [svg('line', { class: 'era', x1: percent(x), x2: percent(x), y1: 0, y2: OVERVIEW.height })] : []),
      ...(label ? [svg('text', { x: percent(x), dx: 4, y: OVERVIEW.height - 7 }, [label])] : []),
    ];
  });
  const base = svg('line', { class: 'base', x1: 0, x2: '100%', y1: OVERVIEW.columns, y2: OVERVIEW.columns });
  return [svg('g', { class: 'columns' }, columns), base, svg('g', { class: 'eras' }, eras)];
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
