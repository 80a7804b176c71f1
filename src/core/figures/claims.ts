import { compareRanges, type HistoricalDate } from '../dates/historical-date.ts';
import { lookup } from '../timeline/lookup.ts';
import type { Account, Article, Figure, Timeline, TimelineEvent } from '../timeline/model.ts';

/** One number that one account gives. */
export interface Claim {
  figure: Figure;
  event: TimelineEvent;
  account: Account;
  article: Article;
  /** What the number holds for: its own date or, where it has none, the event's. */
  asOf: HistoricalDate;
  /** The number has a date of its own. */
  isDated: boolean;
}

/** Numbers that measure the same thing: they, and only they, may share an axis. */
export interface ClaimSeries {
  id: string;
  label: string;
  unit: string;
  /** In order of what they hold for, then of publication. At least one. */
  claims: Claim[];
}

/** The numbers claimed, by what they count, in the topic's order; series without a number are left out. */
export function claimsBySeries(timeline: Timeline): ClaimSeries[] {
  const claims = Map.groupBy(claimsOf(timeline), ({ figure }) => figure.series);
  return Object.entries(timeline.site.series).flatMap(([id, { label, unit }]) => {
    const told = claims.get(id);
    return told ? [{ id, label, unit, claims: told.sort(compareClaims) }] : [];
  });
}

function claimsOf(timeline: Timeline): Claim[] {
  const { articles } = lookup(timeline);
  return timeline.events.flatMap((event) =>
    event.accounts.flatMap((account) => {
      const article = articles.get(account.article);
      if (!article) throw new Error(`Account of the unknown article "${account.article}"`);
      return account.figures.map((figure) => ({
        figure,
        event,
        account,
        article,
        asOf: figure.asOf ?? account.date,
        isDated: figure.asOf !== undefined,
      }));
    }),
  );
}

function compareClaims(a: Claim, b: Claim): number {
  return compareRanges(a.asOf, b.asOf) || compareRanges(a.article.published, b.article.published);
}

/** Whether a claim holds for a time that has no known beginning, or no known end. */
export function isOpen({ asOf }: Claim): boolean {
  return asOf.start === null || asOf.end === null;
}

/** The least and the most that a figure may mean; a limit that it leaves open is its other one. */
export function boundsOf({ value, low, high }: Figure): { low: number; high: number } {
  const known = [low, value, high].filter((number) => number !== undefined);
  return { low: Math.min(...known), high: Math.max(...known) };
}

/** Where a figure's point stands: its value, the middle of its range, or the one limit that it gives. */
export function pointOf(figure: Figure): number {
  const { low, high } = boundsOf(figure);
  return figure.value ?? (low + high) / 2;
}

/** The claims with the lowest and the highest number. */
export function extremes({ claims }: ClaimSeries): { lowest: Claim; highest: Claim } {
  const order = claims.toSorted((a, b) => pointOf(a.figure) - pointOf(b.figure));
  return { lowest: order[0] as Claim, highest: order.at(-1) as Claim };
}
