import { type ArticleData, articleSchema } from '../../../../src/core/content/article-schema.ts';
import { actorSchema, siteSchema } from '../../../../src/core/content/topic-schema.ts';
import type { TimelineSource } from '../../../../src/core/timeline/build-timeline.ts';

const site = siteSchema.parse({
  title: 'A topic',
  dek: 'For tests.',
  lanes: { west: { label: 'West' }, east: { label: 'East' }, others: { label: 'Others' } },
  kinds: { meeting: { label: 'Talks', colour: 'green', symbol: 'diamond' } },
  stances: { reports: { label: 'reports' } },
});
const actors = [
  { id: 'nato', data: actorSchema.parse({ name: 'NATO', side: 'west' }) },
  { id: 'russia', data: actorSchema.parse({ name: 'Russia', side: 'east' }) },
];

export interface AccountDraft {
  event: string;
  date?: string;
  actors?: string[];
  place?: string;
  attributedTo?: string;
  respondsTo?: string[];
  passages?: string[];
}

export interface ArticleDraft {
  id: string;
  published?: string;
  origin?: string;
  events: AccountDraft[];
}

/** A topic of articles, each with its accounts; what a draft leaves out is made up. */
export function sourceOf(articles: readonly ArticleDraft[]): TimelineSource {
  return { site, actors, articles: articles.map(({ id, ...draft }) => ({ id, data: articleOf(draft), passages: [] })) };
}

function articleOf({ published = '2021-12-01', origin, events }: Omit<ArticleDraft, 'id'>): ArticleData {
  return articleSchema.parse({
    title: 'A headline',
    publisher: 'A publisher',
    published,
    ...(origin && { origin }),
    events: events.map(({ date = '2021-11-30', passages = ['words'], ...account }) => ({
      title: account.event,
      kind: 'meeting',
      stance: 'reports',
      ...account,
      date,
      passages,
    })),
  });
}
