import { articleSchema } from '../../../../src/core/content/article-schema.ts';
import { siteSchema } from '../../../../src/core/content/topic-schema.ts';
import { buildTimeline } from '../../../../src/core/timeline/build-timeline.ts';
import type { Timeline } from '../../../../src/core/timeline/model.ts';

const site = siteSchema.parse({
  title: 'A topic',
  dek: 'For tests.',
  lanes: { all: { label: 'All' } },
  kinds: {
    talks: { label: 'Talks', colour: 'green', symbol: 'diamond' },
    words: { label: 'Words', colour: 'blue', symbol: 'circle' },
  },
  stances: { reports: { label: 'reports' }, denies: { label: 'denies' } },
  series: {
    ships: { label: 'Ships', unit: 'ships' },
    sailors: { label: 'Sailors', unit: 'people' },
    ports: { label: 'Ports', unit: 'ports' },
  },
});

export interface FigureDraft {
  series: string;
  value?: number;
  low?: number;
  high?: number;
  approx?: boolean;
  asOf?: string;
}

export interface AccountDraft {
  event: string;
  date?: string;
  kind?: string;
  stance?: string;
  figures?: FigureDraft[];
}

/** A timeline of articles by their day of publication, each with its accounts; what a draft leaves out is made up. */
export function timelineOf(articles: Record<string, AccountDraft[]>): Timeline {
  return buildTimeline({
    site,
    actors: [],
    articles: Object.entries(articles).map(([published, events]) => ({
      id: `of-${published}`,
      data: articleSchema.parse({
        title: 'A headline',
        publisher: `News of ${published}`,
        published,
        events: events.map((draft) => ({
          title: draft.event,
          date: '2021-11-15',
          kind: 'words',
          stance: 'reports',
          passages: ['words'],
          ...draft,
          figures: (draft.figures ?? []).map(asWritten),
        })),
      }),
      passages: [],
    })),
  });
}

/** YAML's scalars reach the schema as they were typed. */
function asWritten(figure: FigureDraft): Record<string, string> {
  return Object.fromEntries(Object.entries(figure).map(([key, value]) => [key, String(value)]));
}
