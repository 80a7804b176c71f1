import { PALETTE, SYMBOLS } from '../content/kind-looks.ts';
import type { Precision } from '../dates/historical-date.ts';
import type { Certainty } from '../layout/item.ts';
import { TIMELINE_JSON_VERSION } from './timeline-json.ts';

type Schema = Record<string, unknown>;

const PRECISIONS = ['day', 'month', 'season', 'year', 'decade', 'century', 'interval', 'set'] satisfies Precision[];
const CERTAINTIES = ['exact', 'within', 'about'] satisfies Certainty[];
const ISO_DAY = '^(?:\\d{4}|[+-]\\d{6})-\\d{2}-\\d{2}$';

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
    named: namedSchema(),
    kind: kindSchema(),
    series: seriesSchema(),
    era: eraSchema(),
    article: articleSchema(),
    actor: actorSchema(),
    event: eventSchema(),
    earlier: earlierSchema(),
    account: accountSchema(),
    passage: passageSchema(),
    figure: figureSchema(),
    correction: correctionSchema(),
  },
};

function siteSchema(): Schema {
  return object(
    {
      title: text('Name of the timeline.'),
      dek: text('One or two sentences on what it is about.'),
      language: text('Language of the content, a BCP 47 tag.'),
      href: { ...text('Site-absolute address of the first page.'), format: 'uri-reference' },
      lanes: list('#/$defs/named', 'Sides, from top to bottom.'),
      kinds: list('#/$defs/kind', 'What sorts of events there are.'),
      stances: list('#/$defs/named', 'How an account can stand to an event.'),
      series: list('#/$defs/series', 'What figures count.'),
      eras: list('#/$defs/era', 'Stretches of time that an overview gives a width of their own, in order.'),
    },
    ['href', 'lanes', 'kinds', 'stances', 'series', 'eras'],
  );
}

function namedSchema(): Schema {
  return object(
    {
      id: id('What other fields call it.'),
      label: text('What readers see.'),
      note: text('What it means.'),
    },
    ['note'],
  );
}

function kindSchema(): Schema {
  return object({
    id: id('What events call it.'),
    label: text('What readers see.'),
    colour: { enum: PALETTE, description: 'A colour of the palette.' },
    symbol: { enum: SYMBOLS, description: 'The shape of its mark.' },
  });
}

function seriesSchema(): Schema {
  return object({
    id: id('What figures call it.'),
    label: text('What is counted.'),
    unit: text('In what: people, missions, days.'),
  });
}

function eraSchema(): Schema {
  return object(
    {
      id: id('Its name in the topic.'),
      label: text('What readers see.'),
      start: isoDay('Its first day.'),
      end: isoDay('Its last day.'),
      share: { type: 'number', exclusiveMinimum: 0, description: 'Width relative to the others; 1 where absent.' },
      focus: { type: 'boolean', description: 'Whether the timeline opens on it.' },
    },
    ['share', 'focus'],
  );
}

function articleSchema(): Schema {
  return object(
    {
      id: id('Its slug: its page is articles/<id>/.'),
      title: text('The headline as published.'),
      publisher: text('Who published it.'),
      publisherNote: text('What a reader should know of the outlet, such as who owns it.'),
      published: edtf('When it was published.'),
      when: text('When it was published, in words.'),
      start: day('The earliest day on which it can have been published.'),
      end: day('The latest day on which it can have been published.'),
      url: { ...text('Where the original is.'), format: 'uri' },
      origin: id('Whose reporting it is, where it is a reprint, a translation or agency copy.'),
      original: text('Name of the file that its citations were compared with.'),
      language: text('Language of the article, a BCP 47 tag.'),
      text: { enum: ['digest', 'full'], description: 'Whether passages are of our own digest or of the text itself.' },
    },
    ['publisherNote', 'when', 'start', 'end', 'url', 'origin', 'original', 'text'],
  );
}

function actorSchema(): Schema {
  return object(
    {
      id: id('The name that events and accounts refer to.'),
      name: text('Full name.'),
      shortName: text('Name for marks and lists.'),
      side: id('The lane of the timeline in which its events stand.'),
      role: text('Office or nature, at the time of the events.'),
      aliases: { type: 'array', items: { type: 'string' }, description: 'Other spellings and titles.' },
    },
    ['shortName', 'role'],
  );
}

function eventSchema(): Schema {
  return object(
    {
      id: id('Its page is events/<id>/.'),
      title: text('What happened, in one neutral line.'),
      date: edtf('The days that all accounts agree on; where they agree on none, a set of their dates.'),
      when: text('The date in words of the language of the content.'),
      start: day(
        'The earliest day on which it can have begun; null where that is open or unknown, unless accounts differ and its end would be, too.',
      ),
      end: day(
        'The latest day on which it can have ended; null where that is open or unknown, unless accounts differ and its beginning would be, too.',
      ),
      precision: { enum: PRECISIONS, description: 'How finely the date is known.' },
      certainty: {
        enum: CERTAINTIES,
        description: 'Whether the dates are exact, some time within them, or about then.',
      },
      kind: id('What sort of thing it is.'),
      lane: id('The side of whoever acts first.'),
      actors: ids('Who takes part, by the ids of `actors`; the one who acts first.'),
      place: text('Where, as the first account to say so has it.'),
      disputed: { type: 'boolean', description: 'Whether the dates of the accounts have no day in common.' },
      respondsTo: ids('Events that this one answers.'),
      accounts: { ...list('#/$defs/account', 'The reports of it, in order of publication.'), minItems: 1 },
      earlier: list('#/$defs/earlier', 'What was known of it while not all of its articles were published, in order.'),
    },
    ['when', 'certainty', 'lane', 'place', 'earlier'],
  );
}

function earlierSchema(): Schema {
  return object(
    {
      known: isoDay('The day from which on it was known.'),
      when: text('The date in words.'),
      start: day('The earliest day on which the event can have begun, as known then.'),
      end: day('The latest day on which it can have ended, as known then.'),
      certainty: {
        enum: CERTAINTIES,
        description: 'Whether the dates were exact, some time within them, or about then.',
      },
      disputed: { type: 'boolean', description: 'Whether the dates of the accounts had no day in common.' },
      lane: id('Its lane then, where that has changed since.'),
      actors: ids('Who was known to take part, and on whose word it was told, where that has changed since.'),
      respondsTo: ids('Events that it was known to answer, where these have changed since.'),
    },
    ['lane', 'actors', 'respondsTo'],
  );
}

function accountSchema(): Schema {
  return object(
    {
      article: id('The article that gives it.'),
      published: edtf('When that article appeared.'),
      date: edtf('When this account says that it was.'),
      when: text('That date in words.'),
      dateBasis: text('How the date is known, where the source does not print it.'),
      stance: id('How the account stands to the event.'),
      attributedTo: id('The actor on whose word it rests.'),
      summary: text('What the account says of the event.'),
      lagDays: { type: 'integer', description: 'Days from the event to publication, where both are known to the day.' },
      passages: { ...list('#/$defs/passage', 'The words that report the event.'), minItems: 1 },
      figures: list('#/$defs/figure', 'Numbers that the account claims.'),
      corrections: list('#/$defs/correction', 'What was corrected in the account.'),
    },
    ['when', 'dateBasis', 'attributedTo', 'summary', 'lagDays', 'corrections'],
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
      when: text('That date in words.'),
      note: text('What a reader must know to read the number rightly.'),
    },
    ['value', 'low', 'high', 'approx', 'asOf', 'when', 'note'],
  );
}

function correctionSchema(): Schema {
  return object(
    {
      date: edtf('When it was corrected.'),
      when: text('That date in words.'),
      what: text('What was corrected.'),
      why: text('Why.'),
    },
    ['when'],
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

function isoDay(description: string): Schema {
  return { type: 'string', pattern: ISO_DAY, description };
}

function day(description: string): Schema {
  return { ...isoDay(description), type: ['string', 'null'] };
}
