import { type Activity, totals } from '../../core/figures/activity.ts';
import { type Claim, type ClaimSeries, extremes, pointOf } from '../../core/figures/claims.ts';
import { type ArticleLags, isForetold, isWithin } from '../../core/figures/lags.ts';
import type { Matrix } from '../../core/figures/matrix.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { count } from '../language.ts';
import { binName } from './bin-words.ts';

/** A series' numbers in a line: "Troops: from about 95,000 to about 100,000 people". */
export function claimsTitle(series: ClaimSeries, language: string): string {
  const { lowest, highest } = extremes(series);
  const written = (claim: Claim) => figureInWords(claim.figure, language);
  const all = [...new Set(series.claims.map(written))];
  const alike = all.length > 1 ? new Intl.ListFormat(language).format(all) : `${all[0]}`;
  const numbers =
    pointOf(lowest.figure) === pointOf(highest.figure)
      ? `${alike} ${series.unit}${all.length > 1 ? '' : ' in every account'}`
      : `from ${written(lowest)} to ${written(highest)} ${series.unit}`;
  return `${series.label}: ${numbers}`;
}

/** "14 of 133 events are told by more than one article, 2 of them by 4". */
export function matrixTitle({ rows }: Matrix, { events }: Timeline): string {
  if (rows.length === 0) return 'No event is told by more than one article';
  const most = Math.max(...rows.map(({ event }) => event.accounts.length));
  const widest = rows.filter(({ event }) => event.accounts.length === most).length;
  const verb = rows.length === 1 ? 'is' : 'are';
  const tail = most > 2 ? `, ${widest} of them by ${most}` : '';
  return `${rows.length} of ${events.length} events ${verb} told by more than one article${tail}`;
}

/** How many of the datable accounts surely appeared within a week, and how many before the event. */
export function lagsTitle(articles: ArticleLags[], language: string): string {
  const lags = articles.flatMap((article) => article.lags);
  const fresh = lags.filter((lag) => isWithin(lag, 7)).length;
  const foretold = lags.filter(isForetold).length;
  const tail = foretold > 0 ? `; ${foretold} came before it` : '';
  return `${fresh} of ${count(lags.length, language, 'account', 'accounts')} appeared within a week of the event${tail}`;
}

const BUSIEST = { week: 'week', month: 'month', year: 'year', decade: 'decade', century: 'century' };

/** "The busiest week was 29 November – 5 December 2021, with 25 of 60 events". */
export function activityTitle(activity: Activity, language: string): string {
  const sums = totals(activity);
  const most = Math.max(...sums);
  const busiest = activity.bins.filter((_, i) => sums[i] === most);
  const all = sums.reduce((sum, events) => sum + events, 0);
  const unit = BUSIEST[activity.unit];
  if (most === 0) return `No event is dated to the ${unit}`;
  const names = busiest.map((bin) => binName(activity, bin, language));
  const list = new Intl.ListFormat(language).format(names);
  return busiest.length === 1
    ? `The busiest ${unit} was ${list}, with ${most} of ${all} events`
    : `The busiest ${unit}s were ${list}, with ${most} of ${all} events each`;
}
