import { type Activity, totals } from '../../core/figures/activity.ts';
import type { Unit } from '../../core/figures/bins.ts';
import { type Claim, type ClaimSeries, extremes, pointOf } from '../../core/figures/claims.ts';
import { type ArticleLags, isForetold, isWithin } from '../../core/figures/lags.ts';
import type { Matrix } from '../../core/figures/matrix.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { binName } from './bin-words.ts';

/** A series' numbers in a line: "Troops: from about 95,000 to about 100,000 people". */
export function claimsTitle(series: ClaimSeries, language: string): string {
  const { label, unit, claims } = series;
  const { lowest, highest } = extremes(series);
  const written = (claim: Claim) => figureInWords(claim.figure, language);
  if (pointOf(lowest.figure) !== pointOf(highest.figure)) {
    const ends = { lowest: written(lowest), highest: written(highest) };
    return t('{label}: from {lowest} to {highest} {unit}', { label, unit, ...ends });
  }
  const all = [...new Set(claims.map(written))];
  const places = { label, unit, numbers: new Intl.ListFormat(language).format(all) };
  if (all.length > 1) return t('{label}: {numbers} {unit}', places);
  return t('{label}: {numbers} {unit} in every account', places);
}

/** "Told by more than one article: 14 of 133 events, 2 of them by 4". */
export function matrixTitle({ rows }: Matrix, { events, site }: Timeline): string {
  if (rows.length === 0) return t('No event is told by more than one article');
  const { language } = site;
  const most = Math.max(...rows.map(({ event }) => event.accounts.length));
  const widest = rows.filter(({ event }) => event.accounts.length === most).length;
  const told = number(rows.length, language);
  if (most <= 2) {
    const forms = plural(
      'Told by more than one article: {told} of {n} event',
      'Told by more than one article: {told} of {n} events',
    );
    return count(events.length, language, forms, { told });
  }
  const forms = plural(
    'Told by more than one article: {told} of {n} event, {widest} of them by {most}',
    'Told by more than one article: {told} of {n} events, {widest} of them by {most}',
  );
  const places = { told, widest: number(widest, language), most: number(most, language) };
  return count(events.length, language, forms, places);
}

/** How many of the datable accounts surely appeared within a week, and how many before the event. */
export function lagsTitle(articles: ArticleLags[], language: string): string {
  const lags = articles.flatMap((article) => article.lags);
  const fresh = number(lags.filter((lag) => isWithin(lag, 7)).length, language);
  const foretold = lags.filter(isForetold).length;
  if (foretold === 0) {
    const forms = plural(
      '{fresh} of {n} account appeared within a week of the event',
      '{fresh} of {n} accounts appeared within a week of the event',
    );
    return count(lags.length, language, forms, { fresh });
  }
  const forms = plural(
    '{fresh} of {n} account appeared within a week of the event; {foretold} came before it',
    '{fresh} of {n} accounts appeared within a week of the event; {foretold} came before it',
  );
  return count(lags.length, language, forms, { fresh, foretold: number(foretold, language) });
}

/** How long the stretches are that events are counted in, as a sentence: a noun could not inflect in a place of another. */
export const COUNTED_BY: Record<Unit, string> = {
  week: t('Events are counted by the week.'),
  month: t('Events are counted by the month.'),
  year: t('Events are counted by the year.'),
  decade: t('Events are counted by the decade.'),
  century: t('Events are counted by the century.'),
};

/** Says which stretch has most of `{n}` events. */
const BUSIEST = {
  week: plural(
    '{stretch}: the busiest week was {when}, with {most} of {n} event',
    '{stretch}: the busiest week was {when}, with {most} of {n} events',
  ),
  month: plural(
    '{stretch}: the busiest month was {when}, with {most} of {n} event',
    '{stretch}: the busiest month was {when}, with {most} of {n} events',
  ),
  year: plural(
    '{stretch}: the busiest year was {when}, with {most} of {n} event',
    '{stretch}: the busiest year was {when}, with {most} of {n} events',
  ),
  decade: plural(
    '{stretch}: the busiest decade was {when}, with {most} of {n} event',
    '{stretch}: the busiest decade was {when}, with {most} of {n} events',
  ),
  century: plural(
    '{stretch}: the busiest century was {when}, with {most} of {n} event',
    '{stretch}: the busiest century was {when}, with {most} of {n} events',
  ),
} satisfies Record<Unit, unknown>;

/**
 * "2021: the busiest week was 29 November – 5 December 2021, with 25 of 60 events".
 * @param stretch what the figure shows
 */
export function activityTitle(stretch: string, activity: Activity, language: string): string {
  const sums = totals(activity);
  const highest = Math.max(...sums);
  if (highest === 0) return t('{stretch}: no event is dated closely enough to be counted', { stretch });
  const busiest = activity.bins.filter((_, i) => sums[i] === highest);
  const sum = sums.reduce((before, events) => before + events, 0);
  const when = new Intl.ListFormat(language).format(busiest.map((bin) => binName(activity, bin, language)));
  const places = { stretch, when, most: number(highest, language) };
  if (busiest.length === 1) return count(sum, language, BUSIEST[activity.unit], places);
  return t('{stretch}: most events were in {when}, {most} of {all} in each', { ...places, all: number(sum, language) });
}
