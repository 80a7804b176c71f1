import type { AccountData, ArticleData } from '../../src/core/content/article-schema.ts';
import type { SiteData } from '../../src/core/content/topic-schema.ts';
import { dayOf, isoOfDay } from '../../src/core/dates/day.ts';
import { parseEdtf } from '../../src/core/dates/edtf.ts';
import type { HistoricalDate } from '../../src/core/dates/historical-date.ts';
import type { TimelineSource } from '../../src/core/timeline/build-timeline.ts';
import { type Random, seeded } from './random.ts';
import { capitalised, someWords } from './words.ts';

const FIRST = dayOf(1990);
const LAST = dayOf(2022, 2) - 1;
/** The era that is seen first holds this share of the events. */
const FOCUS = { from: '2020-02', to: '2022-01', share: 0.4 };
/** Of ten events, one is told by two articles. */
const EVENTS_PER_ARTICLE = 10;
const SHARED = 0.1;
/** Days that stretches go on for. */
const LENGTHS = [2, 4, 11, 40, 180];
/** Of twenty events, one answers an earlier one. */
const ANSWERS = 0.05;

/**
 * A topic of so many events, the same in every run: days for the most part, and stretches, months, rough
 * dates and open ends as the shipped content has them; ten events to an article, told in its order of time.
 * @param site lanes, kinds and stances to use
 */
export function generateTopic(count: number, site: SiteData, seed = 1): TimelineSource {
  const random = seeded(seed);
  const actors = generateActors(Math.max(4, Math.min(400, Math.round(count / 20))), site, random);
  const drawn = Array.from({ length: count }, () => drawDate(random)).sort((a, b) => a.day - b.day);
  const accounts = drawn.map(({ edtf }, i) => generateAccount(i, edtf, site, actors, random));
  for (const [i, account] of accounts.entries()) {
    const answered = random.next() < ANSWERS && accounts[i - 1 - random.below(100)];
    if (answered) account.respondsTo.push(answered.event);
  }
  const articles: TimelineSource['articles'] = [];
  for (let from = 0; from < count; from += EVENTS_PER_ARTICLE) {
    const own = accounts.slice(from, from + EVENTS_PER_ARTICLE);
    const before = accounts.slice(Math.max(0, from - EVENTS_PER_ARTICLE), from);
    const shared = before.filter(() => random.next() < SHARED);
    const lastDay = drawn[Math.min(count, from + EVENTS_PER_ARTICLE) - 1]?.day ?? LAST;
    articles.push(generateArticle(articles.length, lastDay + 1 + random.below(14), [...shared, ...own], random));
  }
  return { site: { ...site, eras: eras() }, actors, articles };
}

function eras(): SiteData['eras'] {
  return {
    background: { label: 'Background', from: edtfDate('1990'), to: edtfDate('2020-01'), share: 1 },
    focus: { label: 'Focus', from: edtfDate(FOCUS.from), to: edtfDate(FOCUS.to), share: 1, focus: true },
  };
}

function generateActors(count: number, site: SiteData, random: Random): TimelineSource['actors'] {
  const sides = Object.keys(site.lanes);
  return Array.from({ length: count }, (_, i) => {
    const name = capitalised(someWords(random, 2));
    return { id: `actor-${i}`, data: { name, side: random.pick(sides), kind: 'person' } as never };
  });
}

function drawDate(random: Random): { day: number; edtf: string } {
  const focus = edtfDate(`${FOCUS.from}/${FOCUS.to}`);
  const [from, to] = random.next() < FOCUS.share ? [focus.start ?? FIRST, focus.end ?? LAST] : [FIRST, LAST];
  const day = from + random.below(to - from + 1);
  const iso = isoOfDay(day);
  const sort = random.next();
  if (sort < 0.82) return { day, edtf: iso };
  // From Mondays and for so many days only: parsing a date costs more than all else here, and is done once a spelling.
  const monday = day - ((day + 3) % 7);
  if (sort < 0.92) return { day: monday, edtf: `${isoOfDay(monday)}/${isoOfDay(monday + random.pick(LENGTHS))}` };
  if (sort < 0.96) return { day, edtf: iso.slice(0, 7) };
  if (sort < 0.98) return { day, edtf: `${iso.slice(0, 7)}~` };
  return { day: monday, edtf: sort < 0.99 ? `${isoOfDay(monday)}/..` : `../${isoOfDay(monday)}` };
}

function generateAccount(
  i: number,
  edtf: string,
  site: SiteData,
  actors: TimelineSource['actors'],
  random: Random,
): AccountData {
  const title = capitalised(someWords(random, 4 + random.below(6)));
  return {
    event: `${title.toLowerCase().split(' ').slice(0, 3).join('-')}-${i}`,
    title,
    date: edtfDate(edtf),
    kind: random.pick(Object.keys(site.kinds)),
    actors: [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(actors).id))],
    stance: random.pick(Object.keys(site.stances)),
    respondsTo: [],
    distinctFrom: [],
    summary: `${capitalised(someWords(random, 18))}.`,
    passages: [{ exact: capitalised(someWords(random, 12)) }],
    figures: [],
    corrections: [],
  };
}

function generateArticle(i: number, published: number, events: AccountData[], random: Random) {
  const data = {
    title: capitalised(someWords(random, 8)),
    publisher: `${capitalised(someWords(random, 1))} News ${i % 40}`,
    published: edtfDate(isoOfDay(published)),
    noArchive: 'Generated',
    language: 'en',
    text: 'digest',
    events,
  } as ArticleData;
  return { id: `article-${i}`, data, passages: events.flatMap(({ passages }) => passages.map(({ exact }) => exact)) };
}

const dates = new Map<string, HistoricalDate>();

/** A date by its spelling; parsed once, since days repeat. */
function edtfDate(edtf: string): HistoricalDate {
  const date = dates.get(edtf) ?? parseEdtf(edtf);
  dates.set(edtf, date);
  return date;
}
