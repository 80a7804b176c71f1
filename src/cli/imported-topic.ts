import { Document } from 'yaml';
import { PALETTE, SYMBOLS } from '../core/content/kind-looks.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { htmlText } from '../core/exports/html-text.ts';
import { erasOfBusiestYears } from '../core/imports/busiest-era.ts';
import { articlesOf, eventIds, kindIds } from '../core/imports/ids.ts';
import type {
  ImportedEvent,
  ImportedMedia,
  ImportedSource,
  ImportedTimeline,
} from '../core/imports/imported-timeline.ts';
import { markdownFromHtml, textFromHtml } from '../markdown/from-html.ts';
import { type ImportedSection, importedBody } from '../markdown/imported-body.ts';

/** What the one who imports says of a timeline; it goes before what the file does. */
export interface TimelineFacts extends ImportedSource {
  /** One or two sentences under the title. */
  dek: string;
}

/**
 * Makes a content folder of a timeline: an article for each source, with a section of its body for each event.
 * What is not known stays empty, for the content check to ask for.
 * @param about the timeline itself, which is the source of every event that names none
 * @returns the files' texts by their paths, and the events of which nothing can be cited
 */
export function importedTopic(
  timeline: ImportedTimeline,
  about: TimelineFacts,
): { files: Map<string, string>; diagnostics: Diagnostic[] } {
  const itself = { ...about, title: about.title || textFromHtml(timeline.title) };
  const language = about.language || 'en';
  const events = timeline.events.map(inPlainWords);
  const kinds = kindIds(events);
  const articles = articlesOf(events, itself);
  const ids = eventIds(articles.values());
  const topic = {
    title: itself.title,
    dek: about.dek || textFromHtml(timeline.dek),
    language,
    eras: erasOfBusiestYears(events.map(({ date }) => date)),
  };
  const files = new Map([['site.yaml', siteYaml(topic, kinds)]]);
  const diagnostics: Diagnostic[] = [];
  for (const [slug, told] of articles) {
    const { body, passages } = importedBody(told.map(sectionOf), language);
    diagnostics.push(...told.flatMap((event, i) => (passages[i] === null ? uncitable(event) : [])));
    const accounts = told.map((event, i) => ({
      event: ids.get(event),
      title: event.title,
      date: event.date,
      kind: kinds.get(event.kind),
      ...ifTold({ place: event.where }),
      stance: 'reports',
      ...ifTold({ summary: event.summary }),
      passages: [passages[i]],
    }));
    const source = told[0]?.source ?? itself;
    const frontMatter = {
      ...{ title: source.title, publisher: source.publisher },
      ...ifTold({ author: source.author }),
      published: source.published,
      ...ifTold({ url: source.url }),
      language: source.language || language,
      text: told[0]?.source ? 'digest' : 'full',
      events: accounts,
    };
    files.set(`articles/${slug}.md`, `---\n${yaml(frontMatter)}---\n\n${body}`);
  }
  return { files, diagnostics };
}

/** The event with plain words for the HTML of its lines; what has paragraphs stays as it is. */
function inPlainWords(event: ImportedEvent): ImportedEvent {
  const { title, kind, where, summary, source } = event;
  return {
    ...event,
    title: textFromHtml(title),
    kind: textFromHtml(kind),
    where: textFromHtml(where),
    summary: textFromHtml(summary),
    source: source && {
      ...source,
      title: textFromHtml(source.title),
      publisher: textFromHtml(source.publisher),
      author: textFromHtml(source.author),
    },
  };
}

function sectionOf({ title, date, text, media }: ImportedEvent): ImportedSection {
  const said = markdownFromHtml(text);
  const shown = media ? markdownFromHtml(mediaHtml(media)).markdown : '';
  return { ...said, title, date, markdown: [said.markdown, shown].filter(Boolean).join('\n\n') };
}

/** A line that leads to what was shown beside an event; the site itself shows nothing from elsewhere. */
function mediaHtml({ url, caption, credit }: ImportedMedia): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return '';
  const name = textFromHtml(caption) || new URL(url).hostname;
  const link = `<a href="${htmlText(url)}">${htmlText(name)}</a>`;
  return `<p>${[link, htmlText(textFromHtml(credit))].filter(Boolean).join(', ')}</p>`;
}

function uncitable({ place }: ImportedEvent): Diagnostic {
  return {
    place,
    ruleId: 'nothing-to-cite',
    severity: 'error',
    reason: 'Another event says the same of the same date.',
    note: 'Give it a title or a text of its own, or leave it out.',
  };
}

function siteYaml(topic: object, kinds: ReadonlyMap<string, string>): string {
  const looks = [...kinds].map(([name, id], i) => [
    id,
    {
      label: name || 'Event',
      colour: PALETTE[i % PALETTE.length],
      symbol: SYMBOLS[i % SYMBOLS.length],
    },
  ]);
  return yaml({
    ...topic,
    lanes: { events: { label: 'Events' } },
    kinds: Object.fromEntries(looks),
    stances: {
      reports: { label: 'reports', note: 'The source tells it in its own voice' },
      claims: { label: 'claims', note: 'The source passes on what somebody asserts' },
    },
  });
}

/** Keys that may be left out, without those of which nothing is told. */
function ifTold(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** YAML as authors would type it: a text to a line, and nothing where nothing is known. */
function yaml(data: object): string {
  const document = new Document(data, (_key, value: unknown) => (value === '' ? null : value));
  return document.toString({ lineWidth: 0, nullStr: '' });
}
