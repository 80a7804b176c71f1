import { isoOfDay } from '../../core/dates/day.ts';
import type { Activity } from '../../core/figures/activity.ts';
import type { ClaimSeries } from '../../core/figures/claims.ts';
import type { ArticleLags } from '../../core/figures/lags.ts';
import type { Matrix } from '../../core/figures/matrix.ts';
import { lookup } from '../../core/timeline/lookup.ts';
import type { Account, ReportingLag, Timeline, TimelineEvent } from '../../core/timeline/model.ts';
import { passageHref } from '../links.ts';
import type { Figures } from './figures.ts';

type Row = Record<string, string | number | boolean | undefined>;

/** Names of the files; a series of numbers has one of its own, `numbers-<id>`. */
export const CSV = {
  numbers: 'numbers',
  matrix: 'who-reports-what',
  lags: 'reporting-lag',
  focus: 'activity-in-focus',
  whole: 'activity',
} as const;

export const seriesCsv = (id: string) => `${CSV.numbers}-${id}`;

/** The data behind each figure, by the name of its file. Dates are EDTF, lags are days. */
export function csvFiles(timeline: Timeline, figures: Figures): Map<string, Row[]> {
  const { series, single, matrix, lags, focus, whole } = figures;
  const files: [string, Row[]][] = [
    [CSV.numbers, [...series, ...single].flatMap((each) => claimRows(timeline, each))],
    ...series.map((each): [string, Row[]] => [seriesCsv(each.id), claimRows(timeline, each)]),
    [CSV.matrix, matrixRows(timeline, matrix)],
    [CSV.lags, lags.flatMap((article) => lagRows(timeline, article))],
    [CSV.focus, focus ? activityRows(focus) : []],
    [CSV.whole, whole ? activityRows(whole) : []],
  ];
  return new Map(files.filter(([, rows]) => rows.length > 0));
}

function claimRows(timeline: Timeline, { id, label, unit, claims }: ClaimSeries): Row[] {
  return claims.map(({ figure, event, account }) => ({
    series: id,
    label,
    unit,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    approximate: Boolean(figure.approx),
    as_of: figure.asOf?.edtf,
    ...accountRow(timeline, event, account),
    note: figure.note,
  }));
}

function accountRow(timeline: Timeline, event: TimelineEvent, account: Account): Row {
  const article = lookup(timeline).articles.get(account.article);
  return {
    event: event.id,
    title: event.title,
    event_date: event.date.edtf,
    article: account.article,
    publisher: article?.publisher,
    published: article?.published.edtf,
    stance: account.stance,
    attributed_to: account.attributedTo,
    passage: passageHref(account.article, account.passages[0]?.anchor ?? ''),
  };
}

function matrixRows(timeline: Timeline, { rows }: Matrix): Row[] {
  return rows.flatMap(({ event }) => event.accounts.map((account) => accountRow(timeline, event, account)));
}

function lagRows(timeline: Timeline, { lags, undated }: ArticleLags): Row[] {
  const row = (event: TimelineEvent, account: Account, lag: ReportingLag | null) => ({
    ...accountRow(timeline, event, account),
    account_date: account.date.edtf,
    lag_min: lag?.min,
    lag_max: lag?.max,
  });
  return [
    ...lags.map(({ event, account, lag }) => row(event, account, lag)),
    ...undated.map(({ event, account }) => row(event, account, null)),
  ];
}

function activityRows({ unit, bins, cells }: Activity): Row[] {
  return cells.map(({ bin, kind, events }) => {
    const { start, end } = bins[bin] ?? { start: 0, end: 0 };
    const ids = events.map(({ id }) => id).join(' ');
    return { unit, from: isoOfDay(start), to: isoOfDay(end), kind, count: events.length, events: ids };
  });
}
