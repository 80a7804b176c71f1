import { lagInWords } from '../../core/dates/lag-words.ts';
import { directionOf } from '../../core/direction.ts';
import type { FileAddresses } from '../../core/file/file-addresses.ts';
import { edtfInWords } from '../../core/file/file-dates.ts';
import { labelOf } from '../../core/file/file-island.ts';
import type {
  FileAccount,
  FileArticle,
  FileEvent,
  FileFigure,
  FilePassage,
  TimelineFile,
} from '../../core/file/timeline-file.ts';
import { inEllipses } from '../../core/passages/in-ellipses.ts';
import { withTextFragment } from '../../core/passages/text-fragment.ts';
import { fullStop, sentence } from '../../core/sentence.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import { count } from '../../core/words/count.ts';
import { phrase, pieces, plural, t } from '../../core/words/t.ts';
import { make, makeLink } from './make.ts';

/** What the words of an event are taken from. */
export interface Source {
  file: TimelineFile;
  addresses: FileAddresses;
  /** The day in words as of which the file tells what was known; null for today. */
  known: string | null;
}

/**
 * Everything that a file tells of an event: what, when and who, every account with its passages, and what it answers.
 * @param when its date in words
 */
export function eventView(event: FileEvent, when: string, source: Source): HTMLElement[] {
  const { file, addresses } = source;
  const accounts = event.accounts.map((account) => accountView(account, source));
  return [
    header(event, when, source),
    ...accounts,
    ...relations(t('It answers'), event.respondsTo, source),
    ...relations(t('Answered by'), answersTo(event.id, file), source),
    make(
      'p',
      { class: 'way' },
      makeLink(t('This event on “{title}”', { title: file.site.title }), addresses.event(event)),
    ),
  ];
}

/** An event that the file does not tell of: on the day as of which it tells, nobody had. */
export function untoldView(title: string, { known }: Source): HTMLElement[] {
  const why = known !== null && note(t('On {date} no source here had told of it yet.', { date: known }));
  return [make('header', {}, make('h2', {}, title), why)];
}

function header(event: FileEvent, when: string, { file, known }: Source): HTMLElement {
  const { kinds = [], language } = file.site;
  const kind = kinds.find(({ id }) => id === event.kind)?.label ?? labelOf(event.kind);
  const names = event.actors.map((id) => actorIn(file, id)?.name ?? labelOf(id));
  const sum = event.accounts.length;
  const told = sum === 1 ? t('Told by one article only') : count(sum, language, plural('{n} account', '{n} accounts'));
  return make(
    'header',
    {},
    make('p', { class: 'facts' }, [kind, event.place].filter(Boolean).join(' · ')),
    make('h2', {}, event.title),
    make('p', { class: 'when' }, when),
    event.disputed && make('p', { class: 'note' }, t('≠ The accounts disagree about the date.')),
    names.length > 0 && make('p', { class: 'names' }, names.join(', ')),
    note(told),
    known !== null && note(t('As known on {date}.', { date: known })),
  );
}

function accountView(account: FileAccount, source: Source): HTMLElement {
  const { file } = source;
  const article = file.articles.find(({ id }) => id === account.article);
  const { language } = file.site;
  const { lagDays } = account;
  const inWords = (when: string | undefined, date: string) => isolated(when ?? edtfInWords(date, language));
  return make(
    'article',
    { class: 'account' },
    make('h3', {}, article?.publisher ?? account.article),
    article?.publisherNote && note(article.publisherNote),
    article && make('p', { class: 'headline', ...inLanguage(article.language) }, article.title),
    article && note(...pieces(phrase('Published {date}'), { date: inWords(article.when, article.published) })),
    lagDays !== undefined && note(t('Reported {lag}', { lag: lagInWords({ min: lagDays, max: lagDays }, language) })),
    stance(account, file),
    account.summary && make('p', {}, account.summary),
    article?.text === 'digest' &&
      note(...pieces(phrase('From the digest of “{title}”:'), { title: isolated(file.site.title) })),
    ...account.passages.map((passage, i) => passageView(passage, i + 1, article, source)),
    dating(account, language),
    figures(account, file),
    ...(account.corrections ?? []).map(({ date, when, what, why }) =>
      note(...pieces(phrase('Corrected {date}:'), { date: inWords(when, date) }), ` ${sentence(what)} ${why}`),
    ),
  );
}

/** "Dated 15 November 2021.", and how that is known. */
function dating({ when, date, dateBasis }: FileAccount, language: string): HTMLElement {
  const words = when ?? edtfInWords(date, language);
  return note(...pieces(phrase('Dated {date}'), { date: isolated(words) }), `${fullStop(words)} `, dateBasis);
}

/** "Claims, on the word of Jane Doe (spokeswoman)". */
function stance({ stance, attributedTo }: FileAccount, file: TimelineFile): HTMLElement {
  const label = file.site.stances?.find(({ id }) => id === stance)?.label ?? labelOf(stance);
  const speaker = actorIn(file, attributedTo);
  const who = speaker ? [speaker.name, speaker.role && `(${speaker.role})`].filter(Boolean).join(' ') : attributedTo;
  const strong = make('strong', {}, label);
  const words = who ? pieces(phrase('{stance} on the word of {speaker}'), { stance: strong, speaker: who }) : [strong];
  return make('p', { class: 'stance' }, ...words);
}

/** A cited passage with the words of the original that prove it, and the way to both. */
function passageView(
  { exact, original, paragraph, href }: FilePassage,
  number: number,
  article: FileArticle | undefined,
  { addresses }: Source,
): HTMLElement {
  const about = { publisher: article?.publisher ?? '', number };
  const url = addresses.resolve(article?.url);
  const words = article?.text === 'full' ? inLanguage(article.language) : {};
  return make(
    'figure',
    {},
    make('blockquote', words, inEllipses(exact)),
    make(
      'figcaption',
      {},
      original && make('p', {}, ...originalWords(make('q', inLanguage(article?.language), original), paragraph)),
      make(
        'p',
        { class: 'ways' },
        makeLink(t('Read in context'), addresses.resolve(href), {
          'aria-label': t('Read in context: {publisher}, passage {number}', about),
        }),
        url !== null &&
          makeLink(t('Open the original'), original ? withTextFragment(url, original) : url, {
            'aria-label': t('Open the original: {publisher}, passage {number}', about),
          }),
      ),
    ),
  );
}

/** "Original, paragraph 3: " and the words that are quoted from there. */
function originalWords(words: HTMLElement, paragraph: FilePassage['paragraph']): (string | HTMLElement)[] {
  if (!paragraph) return pieces(phrase('Original: {words}'), { words });
  return pieces(phrase('Original, paragraph {paragraph}: {words}'), { paragraph: String(paragraph), words });
}

function figures({ figures }: FileAccount, file: TimelineFile): HTMLElement | null {
  if (figures.length === 0) return null;
  return make('ul', { class: 'figures' }, ...figures.map((figure) => make('li', {}, ...figureWords(figure, file))));
}

function figureWords(figure: FileFigure, { site }: TimelineFile): (HTMLElement | string)[] {
  const series = site.series?.find(({ id }) => id === figure.series);
  const when = figure.when ?? (figure.asOf && edtfInWords(figure.asOf, site.language));
  const number = [figureInWords(figure, site.language), series?.unit].filter(Boolean).join(' ');
  const about = series?.label ?? labelOf(figure.series);
  return [
    about,
    ...(when ? [', ', isolated(when)] : []),
    ': ',
    make('b', {}, number),
    figure.note ? `. ${sentence(figure.note)}` : '.',
  ];
}

/** Events that this one answers or that answer it, each a way to it. */
function relations(label: string, ids: readonly string[], { file, addresses }: Source): HTMLElement[] {
  const links = ids.flatMap((id) => {
    const event = file.events.find((candidate) => candidate.id === id);
    return event ? make('li', {}, make('a', { href: addresses.event(event), 'data-event': id }, event.title)) : [];
  });
  return links.length === 0 ? [] : [make('h3', {}, label), make('ul', { class: 'answers' }, ...links)];
}

function answersTo(id: string, { events }: TimelineFile): string[] {
  return events.filter(({ respondsTo }) => respondsTo.includes(id)).map((event) => event.id);
}

function actorIn({ actors }: TimelineFile, id: string | undefined) {
  return actors.find((actor) => actor.id === id);
}

function note(...texts: (string | HTMLElement | undefined)[]): HTMLElement {
  return make('p', { class: 'note' }, ...texts);
}

/** Words of the content among those of the element, which may run the other way. */
function isolated(words: string): HTMLElement {
  return make('bdi', {}, words);
}

function inLanguage(language: string | undefined): { lang?: string; dir?: string } {
  return language === undefined ? {} : { lang: language, dir: directionOf(language) };
}
