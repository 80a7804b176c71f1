import { type Activity, activityOf } from '../../core/figures/activity.ts';
import { type ClaimSeries, claimsBySeries } from '../../core/figures/claims.ts';
import { type ArticleLags, lagsByArticle } from '../../core/figures/lags.ts';
import { type Matrix, matrixOf } from '../../core/figures/matrix.ts';
import type { Timeline } from '../../core/timeline/model.ts';

/** Everything that the page of figures shows. */
export interface Figures {
  /** Series with several numbers, each of which has a chart. */
  series: ClaimSeries[];
  /** Series with one number, which is told in words. */
  single: ClaimSeries[];
  matrix: Matrix;
  lags: ArticleLags[];
  /** Of the era that the timeline opens on; null where there is none, or nothing dated in it. */
  focus: Activity | null;
  focusLabel: string;
  whole: Activity | null;
}

/** Columns that a chart of activity has room for. */
const MOST_BINS = 40;

export function figuresOf(timeline: Timeline): Figures {
  const series = claimsBySeries(timeline);
  const era = Object.values(timeline.site.eras).find(({ focus }) => focus);
  const within = era && { start: era.from.start, end: era.to.end };
  return {
    series: series.filter(({ claims }) => claims.length > 1),
    single: series.filter(({ claims }) => claims.length === 1),
    matrix: matrixOf(timeline),
    lags: lagsByArticle(timeline),
    focus: within ? activityOf(timeline, { within, least: 'week', most: MOST_BINS }) : null,
    focusLabel: era?.label ?? '',
    whole: activityOf(timeline, { least: 'year', most: MOST_BINS, onlyFull: true }),
  };
}
