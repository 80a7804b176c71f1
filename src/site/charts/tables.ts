import { lagInWords } from '../../core/dates/lag-words.ts';
import { dateInWords } from '../../core/dates/words.ts';
import type { Activity } from '../../core/figures/activity.ts';
import type { Bin } from '../../core/figures/bins.ts';
import type { ClaimSeries } from '../../core/figures/claims.ts';
import type { LagRow } from '../../core/figures/lag-counts.ts';
import type { ArticleLags } from '../../core/figures/lags.ts';
import type { Matrix } from '../../core/figures/matrix.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import { lookup } from '../../core/timeline/lookup.ts';
import type { Account, Timeline, TimelineEvent } from '../../core/timeline/model.ts';
import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { articleHref, eventHref, passageHref } from '../links.ts';
import { binName } from './bin-words.ts';
import { cellAnchor } from './cell-anchor.ts';
import { speakerOf } from './claim-words.ts';
import { LAG_NAMES, nameOf } from './lag-counts-chart.ts';

/** Words in a table, some of which lead somewhere. */
export interface Cell {
  text: string;
  href?: string;
  /** What assistive technology calls the link, where `text` alone does not say. */
  label?: string;
}

/** The data of a figure, as a table. */
export interface Table {
  columns: string[];
  rows: TableRow[];
  /** Says how many rows there are besides, which only the file has. */
  note?: string;
}

export interface TableRow {
  id?: string | undefined;
  /** A cell may hold several pieces. */
  cells: Cell[][];
}

/** Rows that a page has room for. */
const MOST_ROWS = 250;

/** A table of as many things as there is room for. @param toRow is not asked for the rest */
function tableOf<Thing>(
  columns: string[],
  things: readonly Thing[],
  toRow: (thing: Thing) => TableRow,
  language: string,
): Table {
  const rows = things.slice(0, MOST_ROWS).map(toRow);
  if (rows.length === things.length) return { columns, rows };
  const forms = plural(
    'The first {shown} of {n} row: the file has all of them.',
    'The first {shown} of {n} rows: the file has all of them.',
  );
  return { columns, rows, note: count(things.length, language, forms, { shown: number(rows.length, language) }) };
}

const words = (text: string): Cell[] => [{ text }];
const eventCell = ({ id, title }: TimelineEvent): Cell[] => [{ text: title, href: eventHref(id) }];

/** The first passage of an account, under the outlet's name. */
function passageCell(timeline: Timeline, account: Account): Cell {
  const publisher = lookup(timeline).articles.get(account.article)?.publisher ?? account.article;
  const title = lookup(timeline).events.get(account.event)?.title ?? account.event;
  const href = passageHref(account.article, account.passages[0]?.anchor ?? '');
  return { text: publisher, href, label: t('Passage: {publisher} on “{title}”', { publisher, title }) };
}

/** @param isNamed whether rows say what is counted: where a table holds several series */
export function claimsTable(timeline: Timeline, series: readonly ClaimSeries[], isNamed: boolean): Table {
  const { language } = timeline.site;
  const columns = [t('Number'), t('Holds for'), t('Who says so'), t('Published'), t('Event'), t('Passage'), t('Note')];
  const claimed = series.flatMap(({ label, unit, claims }) => claims.map((claim) => ({ ...claim, label, unit })));
  return tableOf(
    isNamed ? [t('What'), ...columns] : columns,
    claimed,
    ({ label, unit, figure, event, account, article, asOf, isDated }) => ({
      cells: [
        ...(isNamed ? [words(label)] : []),
        words(`${figureInWords(figure, language)} ${unit}`),
        words(
          isDated
            ? dateInWords(asOf, language)
            : t('not said; the event: {date}', { date: dateInWords(asOf, language) }),
        ),
        words(speakerOf(timeline, account) ?? article.publisher),
        words(dateInWords(article.published, language)),
        eventCell(event),
        [passageCell(timeline, account)],
        words(figure.note ?? ''),
      ],
    }),
    language,
  );
}

/** Of more articles than this, a column for each would hold little but dashes, and grow with both sides. */
const MOST_COLUMNS = 40;

export function matrixTable(timeline: Timeline, matrix: Matrix): Table {
  return matrix.articles.length > MOST_COLUMNS ? tellersTable(timeline, matrix) : gridTable(timeline, matrix);
}

/** A row an event, with all that tell it in one cell. */
function tellersTable(timeline: Timeline, { articles, rows, alone }: Matrix): Table {
  const { stances, language } = timeline.site;
  const told = tableOf(
    [t('Date'), t('Event'), t('Told by')],
    rows,
    ({ event }) => ({
      cells: [
        words(dateInWords(event.date, language)),
        eventCell(event),
        event.accounts.map((account) => {
          const cell = passageCell(timeline, account);
          return { ...cell, text: `${cell.text} ${stances[account.stance]?.label ?? account.stance}` };
        }),
      ],
    }),
    language,
  );
  if (articles.length > MOST_ROWS) return told;
  const single = articles.flatMap(({ publisher }, i) =>
    alone[i] ? { text: `${publisher}: ${number(alone[i], language)}` } : [],
  );
  return { ...told, rows: [...told.rows, { cells: [words(''), words(t('Told by one article alone')), single] }] };
}

/** A row an event, a column an article. */
function gridTable(timeline: Timeline, { articles, rows, alone }: Matrix): Table {
  const { site } = timeline;
  const told = tableOf(
    [t('Date'), t('Event'), ...articles.map(({ publisher }) => publisher)],
    rows,
    ({ event, cells }) => ({
      cells: [
        words(dateInWords(event.date, site.language)),
        eventCell(event),
        ...cells.map((account) => {
          const stance = account && (site.stances[account.stance]?.label ?? account.stance);
          return account ? [{ ...passageCell(timeline, account), text: stance ?? '' }] : words('–');
        }),
      ],
    }),
    site.language,
  );
  const single = {
    cells: [
      words(''),
      words(t('Told by this one alone')),
      ...alone.map((events) => words(number(events, site.language))),
    ],
  };
  return { ...told, rows: [...told.rows, single] };
}

export function lagsTable(timeline: Timeline, articles: readonly ArticleLags[]): Table {
  const { language } = timeline.site;
  const row = (event: TimelineEvent, account: Account, lag: string): TableRow => ({
    cells: [[passageCell(timeline, account)], words(lag), words(dateInWords(account.date, language)), eventCell(event)],
  });
  const told = articles.flatMap(({ lags, undated }) => [
    ...lags.toSorted((a, b) => a.lag.min - b.lag.min),
    ...undated.map((each) => ({ ...each, lag: null })),
  ]);
  return tableOf(
    [t('Passage'), t('Told'), t('Date it gives'), t('Event')],
    told,
    ({ event, account, lag }) => row(event, account, lag ? lagInWords(lag, language) : t('not known')),
    language,
  );
}

/** A row an article, and everybody's above. */
export function lagCountsTable({ site }: Timeline, counted: readonly LagRow[]): Table {
  return {
    columns: [t('Article'), ...LAG_NAMES, t('not known to be one of these')],
    rows: counted.map((row) => ({
      cells: [
        row.article ? [{ text: nameOf(row), href: articleHref(row.article.id) }] : words(nameOf(row)),
        ...[...row.counts, row.unplaced].map((accounts) => words(number(accounts, site.language))),
      ],
    })),
  };
}

const COLUMN_OF_UNIT: Record<Activity['unit'], string> = {
  week: t('Week'),
  month: t('Month'),
  year: t('Year'),
  decade: t('Decade'),
  century: t('Century'),
};

/** Events by the circle that they stand in, then those that stand in none. */
export function activityTable(timeline: Timeline, name: string, activity: Activity): Table {
  const { site } = timeline;
  const row = (event: TimelineEvent, when: string, id?: string): TableRow => ({
    id,
    cells: [
      words(when),
      words(site.kinds[event.kind]?.label ?? event.kind),
      words(dateInWords(event.date, site.language)),
      eventCell(event),
      event.accounts.map((account) => passageCell(timeline, account)),
    ],
  });
  const unit = COLUMN_OF_UNIT[activity.unit];
  const placed = activity.cells.flatMap((cell) => {
    const when = binName(activity, activity.bins[cell.bin] as Bin, site.language);
    return cell.events.map((event, i) => ({ event, when, id: i === 0 ? cellAnchor(name, cell) : undefined }));
  });
  const apart = activity.unplaced.map((event) => ({ event, when: t('not in one'), id: undefined }));
  return tableOf(
    [unit, t('Kind'), t('Date'), t('Event'), t('Passages')],
    [...placed, ...apart],
    ({ event, when, id }) => row(event, when, id),
    site.language,
  );
}
