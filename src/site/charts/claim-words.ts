import { dateInWords } from '../../core/dates/words.ts';
import type { Claim } from '../../core/figures/claims.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import { lookup } from '../../core/timeline/lookup.ts';
import type { Account, Article, Timeline } from '../../core/timeline/model.ts';
import { t } from '../../core/words/t.ts';

/** Who says what an account passes on; null where the outlet says it itself. */
export function speakerOf(timeline: Timeline, { attributedTo }: Account): string | null {
  const actor = attributedTo && lookup(timeline).actors.get(attributedTo);
  return actor ? (actor.shortName ?? actor.name) : null;
}

/** Where an account stands, and who says there what it passes on. */
export function sourceOf(timeline: Timeline, account: Account, { publisher }: Article): string {
  const speaker = speakerOf(timeline, account);
  return speaker ? t('{speaker}, in {publisher}', { speaker, publisher }) : publisher;
}

/** What a claim's mark says: the number, who says so, when it was published, what it holds for. */
export function claimLines(timeline: Timeline, { figure, account, article, asOf, isDated }: Claim, unit: string) {
  const { language } = timeline.site;
  const date = dateInWords(asOf, language);
  return [
    `${figureInWords(figure, language)} ${unit}`,
    sourceOf(timeline, account, article),
    t('published {date}', { date: dateInWords(article.published, language) }),
    isDated ? t('for {date}', { date }) : t('undated; the event: {date}', { date }),
  ];
}
