import type { Precision } from '../dates/historical-date.ts';
import { TIMELINE_JSON_VERSION } from './timeline-json.ts';

type Schema = Record<string, unknown>;

const PRECISIONS = ['day', 'month', 'season', 'year', 'decade', 'century', 'interval', 'set'] satisfies Precision[];

/** JSON Schema, draft 2020-12, of what `timelineJson` returns. */
export const timelineJsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Timeline',
  description: 'Events as articles report them, with the passage behind every report.',
  ...object({
    version: { const: TIMELINE_JSON_VERSION, description: 'Version of this shape; goes up when a reader must change.' },
    site: { $ref: '#/$defs/site' },
    articles: list('#/$defs/article', 'The source articles, in order of publication.'),
    actors: list('#/$defs/actor', 'Whoever events and accounts name.'),
    events: list('#/$defs/event', 'The events, in order of time.'),
  }),
  $defs: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$' },
    site: siteSchema(),
    article: articleSchema(),
    actor: actorSchema(),
    event: eventSchema(),
    account: accountSchema(),
    passage: passageSchema(),
    figure: figureSchema(),
  },
};

function siteSchema(): Schema {
  return object({
    title: text('Name of the timeline.'),
    dek: text('One or two sentences on what it is about.'),
    language: text('Language of the content, a BCP 47 tag.'),
  });
}

function articleSchema(): Schema {
  return object(
    {
      id: id('Its slug: its page is articles/<id>/.'),
      title: text('The headline as published.'),
      publisher: text('Who published it.'),
      published: edtf('When it was published.'),
      url: { ...text('Where the original is.'), format: 'uri' },
      origin: id('Whose reporting it is, where it is a reprint, a translation or agency copy.'),
      original: text('Name of the file that its citations were compared with.'),
      language: text('Language of the article, a BCP 47 tag.'),
    },
    ['url', 'origin', 'original'],
  );
}

function actorSchema(): Schema {
  return object(
    {
      id: id('The name that events and accounts refer to.'),
      name: text('Full name.'),
      side: id('The lane of the timeline in which its events stand.'),
      role: text('Office or nature, at the time of the events.'),
      aliases: { type: 'array', items: { type: 'string' }, description: 'Other spellings and titles.' },
    },
    ['role'],
  );
}

function eventSchema(): Schema {
  return object(
    {
      id: id('Its page is events/<id>/.'),
      title: text('What happened, in one neutral line.'),
      date: edtf('The days that all accounts agree on; where they agree on none, a set of their dates.'),
      start: day('The earliest day on which it can have begun; null where that is open or unknown.'),
      end: day('The latest day on which it can have ended; null where that is open or unknown.'),
      precision: { enum: PRECISIONS, description: 'How finely the date is known.' },
      kind: id('What sort of thing it is.'),
      actors: ids('Who takes part, by the ids of `actors`; the one who acts first.'),
      place: text('Where, as the first account to say so has it.'),
      disputed: { type: 'boolean', description: 'Whether the dates of the accounts have no day in common.' },
      respondsTo: ids('Events that this one answers.'),
      accounts: { ...list('#/$defs/account', 'The reports of it, in order of publication.'), minItems: 1 },
    },
    ['place'],
  );
}

function accountSchema(): Schema {
  return object(
    {
      article: id('The article that gives it.'),
      date: edtf('When this account says that it was.'),
      stance: id('How the account stands to the event.'),
      attributedTo: id('The actor on whose word it rests.'),
      lagDays: { type: 'integer', description: 'Days from the event to publication, where both are known to the day.' },
      passages: { ...list('#/$defs/passage', 'The words that report the event.'), minItems: 1 },
      figures: list('#/$defs/figure', 'Numbers that the account claims.'),
    },
    ['attributedTo', 'lagDays'],
  );
}

function passageSchema(): Schema {
  return object(
    {
      exact: text('Words that stand in the article’s page, a W3C TextQuoteSelector’s `exact`.'),
      original: text('A short phrase as the original article prints it.'),
      paragraph: { type: 'integer', minimum: 1, description: 'The paragraph of the original in which it stands.' },
      href: { ...text('Site-absolute address of the passage.'), format: 'uri-reference' },
    },
    ['original', 'paragraph'],
  );
}

function figureSchema(): Schema {
  return object(
    {
      series: id('What is counted.'),
      value: { type: 'number', description: 'The number claimed.' },
      low: { type: 'number', description: 'Lower end, where a range is claimed.' },
      high: { type: 'number', description: 'Upper end, where a range is claimed.' },
      approx: { type: 'boolean', description: 'Whether the source says “about”.' },
      asOf: edtf('The date that the number holds for.'),
      note: text('What a reader must know to read the number rightly.'),
    },
    ['value', 'low', 'high', 'approx', 'asOf', 'note'],
  );
}

/** An object of these properties and no others, all required but the ones named. */
function object(properties: Record<string, Schema>, optional: string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(ref: string, description: string): Schema {
  return { type: 'array', items: { $ref: ref }, description };
}

function ids(description: string): Schema {
  return list('#/$defs/id', description);
}

function id(description: string): Schema {
  return { $ref: '#/$defs/id', description };
}

function text(description: string): Schema {
  return { type: 'string', minLength: 1, description };
}

function edtf(description: string): Schema {
  return text(`${description} An EDTF date (ISO 8601-2).`);
}

function day(description: string): Schema {
  return { type: ['string', 'null'], pattern: '^(?:\\d{4}|[+-]\\d{6})-\\d{2}-\\d{2}$', description };
}
