import { dot, link, type Markish, text } from '@observablehq/plot';
import { LAG_BINS, type LagRow } from '../../core/figures/lag-counts.ts';
import { fitText } from '../../core/layout/text-width.ts';
import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { articleHref, href } from '../links.ts';
import { type Canvas, type Chart, type ChartPoint, type Scales, targetAt } from './chart.ts';

const HEAD = 52;
/** Narrow columns set an article's name above its circles. */
const ROW = { wide: 44, narrow: 58 };
const NARROW = { name: -18, circle: 10 };
const NAMES = 210;
/** Of the name's words, px, as `textWidth` counts. */
const NAME_SIZE = 12;
/** Of a circle, px: the least that is seen, and the most that neighbours leave room for. */
const RADIUS = { least: 3, most: 17 };
/** Px of a circle that has its number within. */
const ROOM = 9;

/** A name for each of a list. */
type NamesOf<List extends readonly unknown[]> = { readonly [At in keyof List]: string };

/** What the stretches are called, in the order of `LAG_BINS`. */
export const LAG_NAMES: NamesOf<typeof LAG_BINS> = [
  t('foretold'),
  t('the same day'),
  t('within a week'),
  t('within a month'),
  t('within a year'),
  t('within ten years'),
  t('later'),
];

/** Accounts of one row in one stretch. */
interface Cell {
  row: LagRow;
  name: string;
  bin: string;
  accounts: number;
}

/** How many accounts appeared how long after their events: circles whose areas are their numbers, by article. */
export function lagCountsChart(rows: readonly LagRow[], canvas: Canvas): Chart {
  const { width, isNarrow, language } = canvas;
  const names = rows.map(nameOf);
  const left = isNarrow ? 0 : NAMES;
  const height = isNarrow ? ROW.narrow : ROW.wide;
  const cells = cellsOf(rows);
  const dy = isNarrow ? NARROW.circle : 0;
  return {
    plot: {
      width,
      height: HEAD + rows.length * height,
      marginTop: HEAD,
      marginLeft: left,
      marginRight: 0,
      marginBottom: 0,
      x: { type: 'band', domain: [...LAG_NAMES], padding: 0, axis: null },
      y: { type: 'band', domain: rows.map(idOf), padding: 0, axis: null },
      marks: [
        heads(isNarrow),
        text(rows, {
          y: idOf,
          text: (_, i) => fitText(names[i] ?? '', NAME_SIZE, isNarrow ? width : left - 16) ?? '',
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: -left,
          dy: isNarrow ? NARROW.name : 0,
          ariaDescription: 'label',
        }),
        link(rows, { y: idOf, x1: () => LAG_NAMES[0], x2: () => LAG_NAMES.at(-1), dy, ariaDescription: 'grid' }),
        ...circles(cells, dy, language),
      ],
    },
    points: (scales) => cells.map((cell) => cellPoint(cell, { dy, language }, scales)),
  };
}

const idOf = ({ article }: LagRow) => article?.id ?? '';

/** What a row is called. */
export function nameOf({ article }: LagRow): string {
  return article ? `${article.publisher}: ${article.title}` : t('All articles');
}

function cellsOf(rows: readonly LagRow[]): Cell[] {
  return rows.flatMap((row) =>
    LAG_BINS.flatMap((_, i) => {
      const accounts = row.counts[i] ?? 0;
      return accounts > 0 ? [{ row, name: nameOf(row), bin: LAG_NAMES[i] ?? '', accounts }] : [];
    }),
  );
}

function heads(isNarrow: boolean): Markish {
  return text(LAG_NAMES, {
    x: (name) => name,
    text: (name) => name,
    frameAnchor: 'top',
    lineAnchor: 'bottom',
    lineWidth: isNarrow ? 4.5 : 8,
    dy: -8,
    ariaDescription: 'label small head',
  });
}

/** Areas go by numbers within a row: next to everybody's, those of one article would not be seen. */
function circles(cells: Cell[], dy: number, language: string): Markish[] {
  const most = new Map<LagRow, number>();
  for (const { row, accounts } of cells) most.set(row, Math.max(accounts, most.get(row) ?? 1));
  const r = ({ row, accounts }: Cell) =>
    Math.max(RADIUS.least, RADIUS.most * Math.sqrt(accounts / Math.max(most.get(row) ?? 1, 8)));
  const at = { x: 'bin', y: ({ row }: Cell) => idOf(row), dy };
  const numbers = (fits: boolean, dx: number) =>
    text(
      cells.filter((cell) => r(cell) >= ROOM === fits),
      { ...at, dx, text: ({ accounts }) => number(accounts, language), ariaDescription: 'label number' },
    );
  return [
    dot(cells, { ...at, r: { value: r, scale: null }, ariaDescription: 'many grey' }),
    numbers(true, 0),
    numbers(false, ROOM + 8),
  ];
}

function cellPoint({ row, name, bin, accounts }: Cell, { dy, language }: Frame, { x, y }: Scales): ChartPoint {
  return {
    ...targetAt(x.apply(bin) + (x.bandwidth ?? 0) / 2, y.apply(idOf(row)) + (y.bandwidth ?? 0) / 2 + dy),
    href: row.article ? articleHref(row.article.id) : href('/articles/'),
    lines: [`${count(accounts, language, plural('{n} account', '{n} accounts'))}, ${bin}`, name],
    action: row.article ? t('Open the article') : t('See the articles'),
  };
}

interface Frame {
  dy: number;
  language: string;
}
