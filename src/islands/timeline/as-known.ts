import { writeDate } from '../../core/dates/date-format.ts';
import { type Day, dateOfDay } from '../../core/dates/day.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';

/**
 * Makes an event's page one of what was known on a day: what was published later is folded away, and whom only that
 * names, and what is worked out of all accounts, is left out.
 * @param view a copy of the event, as its page has it
 * @param item the event as it was known on that day; null where nobody had told it yet
 */
export function showAsKnown(view: Element, item: Item | null, data: IslandData, known: Day): void {
  const { actors, articles, language } = data;
  const told = new Set(item?.articles.map((at) => articles[at]?.id));
  const accounts = [...view.querySelectorAll<HTMLElement>('[data-article]')];
  const later = accounts.filter(({ dataset }) => !told.has(dataset.article));
  const list = view.querySelector<HTMLElement>('.accounts');
  if (later.length === 0 || !list) return;
  for (const part of view.querySelectorAll('[data-of-all]')) part.remove();
  const named = new Set(item?.actors.map((at) => actors[at]?.id));
  for (const part of view.querySelectorAll<HTMLElement>('[data-actor]')) {
    if (!named.has(part.dataset.actor)) part.remove();
  }
  const names = view.querySelector('.actors');
  if (names?.childElementCount === 0) names.remove();
  const date = writeDate(dateOfDay(known), language, { dateStyle: 'long' });
  const shown = accounts.length - later.length;
  const forms = plural(
    'As known on {date}: {when}, {shown} of {n} account.',
    'As known on {date}: {when}, {shown} of {n} accounts.',
  );
  const words = item
    ? count(accounts.length, language, forms, { date, when: item.when, shown: number(shown, language) })
    : t('On {date} no source here had told of it yet.', { date });
  view.querySelector('h1')?.after(withText('p', words));
  const folded = document.createElement('details');
  const summary = count(later.length, language, plural('{n} published later', '{n} published later'));
  folded.append(withText('summary', summary), ...later);
  list.dataset.columns = String(shown);
  list.after(folded);
}

function withText(tag: string, text: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text });
}

/** What rows say today. */
const today = new WeakMap<Element, Node[]>();

/** Has the rows of the list of events say what the items say: those of today, or those of an earlier day. */
export function showRowsAsKnown(items: readonly Item[], { articles, items: all }: IslandData): void {
  const whole = new Map(all.map((item) => [item.id, item]));
  for (const item of items) {
    const row = document.getElementById(`event-${item.id}`);
    const isToday = item === whole.get(item.id);
    const outlets = new Set(item.articles.map((at) => articles[at]?.label));
    put(row?.querySelector('.date'), isToday ? null : item.when);
    put(row?.querySelector('.outlets'), isToday ? null : [...outlets].join(', '));
    row?.querySelector('.disputed')?.toggleAttribute('hidden', !item.disputed);
  }
}

/** @param words null for what stands there today */
function put(part: Element | null | undefined, words: string | null): void {
  if (!part) return;
  const before = today.get(part);
  if (words !== null && !before) today.set(part, [...part.childNodes]);
  if (words !== null) part.replaceChildren(words);
  else if (before) part.replaceChildren(...before);
}
