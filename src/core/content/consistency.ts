import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { passageRequests } from '../passages/requests.ts';
import type { AccountData } from './article-schema.ts';
import { checkEras } from './eras.ts';
import { checkForetold } from './foretold.ts';
import type { ReadableTopic } from './references.ts';
import type { Topic } from './topic.ts';

interface Told {
  article: string;
  account: AccountData;
  placeOf(key: string): Place;
}

/** Mistakes that show only where accounts of one event are laid side by side. */
export function checkConsistency(topic: ReadableTopic): Diagnostic[] {
  const first = new Map<string, Told>();
  const diagnostics: Diagnostic[] = [];
  for (const told of accountsOf(topic)) {
    const before = first.get(told.account.event);
    if (before) diagnostics.push(...compare(before, told, topic.site?.data.kinds ?? {}));
    else first.set(told.account.event, told);
  }
  const eras = topic.site ? checkEras(topic.site) : [];
  const foretold = topic.articles.flatMap(checkForetold);
  return [...diagnostics, ...topic.articles.flatMap(checkAnchors), ...foretold, ...eras, ...checkEmpty(topic)];
}

/** Passages of two events that would be published at one place: "talks-2" is also the second passage of "talks". */
function checkAnchors(article: Topic['articles'][number]): Diagnostic[] {
  const events = new Map<string, string>();
  return passageRequests(article.data).flatMap(({ anchor, event, path }): Diagnostic[] => {
    const before = events.get(anchor) ?? event;
    events.set(anchor, before);
    if (before === event) return [];
    const [longer, shorter] = [before, event].sort((a, b) => b.length - a.length) as [string, string];
    const place = article.placeOf(path);
    const number = longer.slice(shorter.length + 1);
    return [
      {
        place,
        ruleId: 'same-anchor',
        severity: 'error',
        reason: `In this article "${anchor}" is the place of passage ${number} of "${shorter}", and of the event "${longer}".`,
        actual: anchor,
        note: `Give "${longer}" an id that does not end in a number.`,
      },
    ];
  });
}

function* accountsOf(topic: Pick<Topic, 'articles'>): Generator<Told> {
  for (const article of topic.articles) {
    for (const [index, account] of article.data.events.entries()) {
      yield { article: article.id, account, placeOf: (key) => article.placeOf(['events', index, key]) };
    }
  }
}

function compare(first: Told, second: Told, kinds: object): Diagnostic[] {
  const { event } = second.account;
  if (first.article === second.article) {
    const reason = `This article already has an account of "${event}".`;
    const note = 'Give both sets of passages to one account, or give this event an id of its own.';
    return [contradiction('duplicate-event', 'event', first, second, reason, note)];
  }
  return (
    (['title', 'kind'] as const)
      .filter((key) => first.account[key] !== second.account[key])
      // A kind that does not exist has a message of its own.
      .filter((key) => key !== 'kind' || [first, second].every(({ account }) => Object.hasOwn(kinds, account.kind)))
      .map((key) => {
        const [was, is] = [first.account[key], second.account[key]];
        const reason = `"${event}" has two ${key}s: "${is}" here and "${was}" in the article "${first.article}".`;
        const note = `Write the same ${key} in both, or give this event an id of its own.`;
        return contradiction(`two-${key}s`, key, first, second, reason, note);
      })
  );
}

function contradiction(
  ruleId: string,
  key: string,
  first: Told,
  second: Told,
  reason: string,
  note: string,
): Diagnostic {
  return { place: second.placeOf(key), ruleId, severity: 'error', reason, note, cause: first.placeOf(key) };
}

/** A lane, a kind and a stance are needed before anything can be told; without events there is nothing to tell. */
function checkEmpty({ site, articles, salvaged, hasBrokenArticles }: ReadableTopic): Diagnostic[] {
  const isWithout = (key: 'lanes' | 'kinds' | 'stances') => site && Object.keys(site.data[key]).length === 0;
  const empty = (['lanes', 'kinds', 'stances'] as const).filter(isWithout);
  const isWithoutArticles = site && articles.length + salvaged.length === 0 && !hasBrokenArticles;
  return [
    ...empty.map(
      (key): Diagnostic => ({
        place: (site as Topic['site']).placeOf([key]),
        ruleId: 'bad-value',
        severity: 'error',
        reason: `"${key}" is empty.`,
        note: 'Name at least one.',
      }),
    ),
    ...(isWithoutArticles ? [noArticles(site.placeOf([]))] : []),
    ...articles.filter(({ data }) => data.events.length === 0).map(({ placeOf }) => noEvents(placeOf(['events']))),
  ];
}

function noArticles(place: Place): Diagnostic {
  return {
    place,
    ruleId: 'no-articles',
    severity: 'warning',
    reason: 'This topic has no article.',
    note: 'Write one as articles/<slug>.md, next to this file.',
  };
}

function noEvents(place: Place): Diagnostic {
  return {
    place,
    ruleId: 'no-events',
    severity: 'warning',
    reason: 'This article tells no event.',
    note: 'Add what it reports to "events".',
  };
}
