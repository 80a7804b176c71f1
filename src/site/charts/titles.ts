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

/** "14 of 133 events are told by more than one article, 2 of them by 4". */
export function matrixTitle({ rows }: Matrix, { events, site }: Timeline): string {
  if (rows.length === 0) return t('No event is told by more than one article');
  const { language } = site;
  const most = Math.max(...rows.map(({ event }) => event.accounts.length));
  const widest = rows.filter(({ event }) => event.accounts.length === most).length;
  const all = number(events.length, language);
  if (most <= 2) {
    const forms = plural(
      '{n} of {all} events is told by more than one article',
      '{n} of {all} events are told by more than one article',
    );
    return count(rows.length, language, forms, { all });
  }
  const forms = plural(
    '{n} of {all} events is told by more than one article, {widest} of them by {most}',
    '{n} of {all} events are told by more than one article, {widest} of them by {most}',
  );
  const places = { all, widest: number(widest, language), most: number(most, language) };
  return count(rows.length, language, forms, places);
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

/** What stretches of time of a length are called: one, and several. */
export const UNITS: Record<Unit, { one: string; several: string }> = {
  week: { one: t('week'), several: t('weeks') },
  month: { one: t('month'), several: t('months') },
  year: { one: t('year'), several: t('years') },
  decade: { one: t('decade'), several: t('decades') },
  century: { one: t('century'), several: t('centuries') },
};

/**
 * "2021: the busiest week was 29 November – 5 December 2021, with 25 of 60 events".
 * @param stretch what the figure shows
 */
export function activityTitle(stretch: string, activity: Activity, language: string): string {
  const sums = totals(activity);
  const highest = Math.max(...sums);
  const busiest = activity.bins.filter((_, i) => sums[i] === highest);
  const sum = sums.reduce((before, events) => before + events, 0);
  const { one, several } = UNITS[activity.unit];
  if (highest === 0) return t('{stretch}: no event is dated to the {unit}', { stretch, unit: one });
  const when = new Intl.ListFormat(language).format(busiest.map((bin) => binName(activity, bin, language)));
  const places = { stretch, when, most: number(highest, language), all: number(sum, language) };
  return busiest.length === 1
    ? t('{stretch}: the busiest {unit} was {when}, with {most} of {all} events', { ...places, unit: one })
    : t('{stretch}: the busiest {units} were {when}, with {most} of {all} events each', { ...places, units: several });
}
