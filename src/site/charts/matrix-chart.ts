import { dot, link, type Markish, ruleY, text } from '@observablehq/plot';
import { dateInWords } from '../../core/dates/words.ts';
import type { Matrix } from '../../core/figures/matrix.ts';
import { fitText } from '../../core/layout/text-width.ts';
import type { Account, Article, Timeline, TimelineEvent } from '../../core/timeline/model.ts';
import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { articleHref, eventHref, passageHref } from '../links.ts';
import { type Canvas, type Chart, type ChartPoint, type Scales, targetAt } from './chart.ts';
import { speakerOf } from './claim-words.ts';

/** Of a title's words, px, as `textWidth` counts: the serif runs narrower than the sans it knows. */
const TITLE_SIZE = 11.2;
const HEAD = 46;
/** Narrow columns set an event's title above its marks. */
const ROW = { wide: 30, narrow: 54 };
/** Where things stand in a narrow row, px below its middle. */
const NARROW = { title: -14, mark: 5, word: 19 };
const COLUMN = { least: 64, most: 104 };
const ALONE = 'alone';

/** A mark of an account, which stands where its article's column meets its event's row. */
interface Cell {
  event: TimelineEvent;
  article: Article;
  account: Account;
}

/** Events that several articles tell, by article; and how many each tells alone. */
export function matrixChart(timeline: Timeline, matrix: Matrix, canvas: Canvas): Chart {
  const { width, isNarrow } = canvas;
  const columns = matrix.articles.length;
  const titles = isNarrow ? 0 : Math.max(width - columns * COLUMN.most, Math.min(width * 0.4, 300));
  const row = isNarrow ? ROW.narrow : ROW.wide;
  const whole = Math.max(width, titles + columns * COLUMN.least);
  const cells = cellsOf(matrix);
  const ids = matrix.rows.map(({ event }) => event.id);
  const middle = isNarrow ? NARROW.mark : 0;
  return {
    plot: {
      width: whole,
      height: HEAD + (ids.length + 1.3) * row,
      marginTop: HEAD,
      marginLeft: titles,
      marginRight: 0,
      marginBottom: 0.3 * row,
      x: { type: 'band', domain: matrix.articles.map(({ id }) => id), padding: 0, axis: null },
      y: { type: 'band', domain: [...ids, ALONE], padding: 0, axis: null },
      marks: [
        heads(matrix, isNarrow ? 5 : Math.min(8, (whole - titles) / columns / 12)),
        ...rowMarks(matrix, { titles, whole, isNarrow, row }),
        ...cellMarks(timeline, matrix, cells, middle),
        text(matrix.articles, {
          x: 'id',
          y: () => ALONE,
          dy: middle,
          text: (_, i) => number(matrix.alone[i] ?? 0, canvas.language),
          ariaDescription: 'label strong',
        }),
      ],
    },
    points: (scales) => [
      ...titlePoints(timeline, matrix, { titles, row, isNarrow, whole }, scales),
      ...cells.map((cell) => cellPoint(timeline, cell, scales, middle)),
      ...matrix.articles.map((article, i) =>
        alonePoint(article, matrix.alone[i] ?? 0, canvas.language, scales, middle),
      ),
    ],
  };
}

function cellsOf({ rows, articles }: Matrix): Cell[] {
  return rows.flatMap(({ event, cells }) =>
    articles.flatMap((article, i) => {
      const account = cells[i];
      return account ? [{ event, article, account }] : [];
    }),
  );
}

/** @param lineWidth em */
function heads({ articles }: Matrix, lineWidth: number): Markish {
  return text(articles, {
    x: 'id',
    text: 'publisher',
    frameAnchor: 'top',
    lineAnchor: 'bottom',
    lineWidth,
    dy: -10,
    ariaDescription: 'label head',
  });
}

interface Frame {
  /** Width of the column of titles, of the whole chart, and height of a row, px. */
  titles: number;
  whole: number;
  row: number;
  isNarrow: boolean;
}

/** Titles, hairlines between rows, and a line from a row's first mark to its last. */
function rowMarks({ rows }: Matrix, { titles, whole, row, isNarrow }: Frame): Markish[] {
  const room = isNarrow ? whole : titles - 24;
  const spans = rows.map(({ event, cells }) => {
    const told = cells.flatMap((cell) => cell?.article ?? []);
    return { id: event.id, first: told[0], last: told.at(-1) };
  });
  const names = [
    ...rows.map(({ event }) => ({ id: event.id, title: event.title })),
    { id: ALONE, title: t('Told by this one alone') },
  ];
  const at = {
    y: 'id',
    frameAnchor: 'left',
    textAnchor: 'start',
    dx: -titles,
    dy: isNarrow ? NARROW.title : 0,
  } as const;
  const words = ({ title }: { title: string }) => fitText(title, TITLE_SIZE, room) ?? title;
  return [
    ruleY(names, { y: 'id', dy: -row / 2, insetLeft: -titles, ariaDescription: 'grid' }),
    link(spans, { x1: 'first', x2: 'last', y: 'id', dy: isNarrow ? NARROW.mark : 0, ariaDescription: 'span' }),
    text(names, { ...at, text: words, ariaDescription: 'label title' }),
  ];
}

/** A filled mark for the usual stance; for any other a hollow one, with its word. */
function cellMarks({ site }: Timeline, { usualStance }: Matrix, cells: Cell[], dy: number): Markish[] {
  const usual = cells.filter(({ account }) => account.stance === usualStance);
  const others = cells.filter(({ account }) => account.stance !== usualStance);
  const at = { x: ({ article }: Cell) => article.id, y: ({ event }: Cell) => event.id };
  const stance = ({ account }: Cell) => site.stances[account.stance]?.label ?? account.stance;
  const word = dy > 0 ? { dy: NARROW.word } : ({ dx: 10, textAnchor: 'start' } as const);
  return [
    dot(usual, { ...at, dy, r: 5.5, ariaDescription: 'told' }),
    dot(others, { ...at, dy, r: 5, ariaDescription: 'told otherwise' }),
    text(others, { ...at, ...word, text: stance, ariaDescription: 'label small' }),
  ];
}

/** Where the middle of a band lies, px. */
function middleOf({ apply, bandwidth = 0 }: Scales['x'], id: string): number {
  return apply(id) + bandwidth / 2;
}

function titlePoints(
  { site }: Timeline,
  { rows }: Matrix,
  { titles, row, isNarrow, whole }: Frame,
  { y }: Scales,
): ChartPoint[] {
  const height = isNarrow ? row / 2 : row;
  return rows.map(({ event }) => ({
    x: 0,
    y: y.apply(event.id),
    width: isNarrow ? whole : titles - 16,
    height,
    href: eventHref(event.id),
    lines: [event.title, dateInWords(event.date, site.language), toldBy(event, site.language)],
    action: t('Open the event'),
  }));
}

function cellPoint(timeline: Timeline, { event, article, account }: Cell, { x, y }: Scales, dy: number): ChartPoint {
  const { site } = timeline;
  const speaker = speakerOf(timeline, account);
  const stance = site.stances[account.stance]?.label ?? account.stance;
  return {
    ...targetAt(middleOf(x, article.id), middleOf(y, event.id) + dy),
    href: passageHref(article.id, account.passages[0]?.anchor ?? ''),
    lines: [
      `${article.publisher} ${stance}`,
      event.title,
      ...(speaker ? [t('on the word of {speaker}', { speaker })] : []),
    ],
    action: t('Read the passage'),
  };
}

function toldBy({ accounts }: TimelineEvent, language: string): string {
  return count(accounts.length, language, plural('told by {n} article', 'told by {n} articles'));
}

function alonePoint(article: Article, events: number, language: string, { x, y }: Scales, dy: number): ChartPoint {
  const forms = plural('tells {n} event that no other article tells', 'tells {n} events that no other article tells');
  return {
    ...targetAt(middleOf(x, article.id), middleOf(y, ALONE) + dy),
    href: articleHref(article.id),
    lines: [article.publisher, count(events, language, forms)],
    action: t('Open the article'),
  };
}
