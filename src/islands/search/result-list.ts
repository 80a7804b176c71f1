import { excerptRuns } from '../../core/exports/excerpt.ts';
import type { SearchType } from '../../core/exports/search-records.ts';
import { t } from '../../core/words/t.ts';
import type { FoundRecord } from './pagefind.ts';

const TYPE_LABELS: Record<SearchType, string> = {
  Event: t('Event'),
  Passage: t('Passage'),
  Actor: t('Actor'),
  Article: t('Article'),
};

/** A row of the list of results; everything in it is text, whatever an author wrote. */
export function resultRow({ url, excerpt, meta }: FoundRecord): HTMLLIElement {
  const link = element('a', meta.title ?? meta.event ?? url);
  link.href = url;
  const words = element('p', '', 'excerpt');
  words.append(...excerptRuns(excerpt).map(({ text, hit }) => (hit ? element('b', text) : text)));
  const detail = element('p', '', 'detail');
  detail.append(element('span', TYPE_LABELS[meta.type], 'type'), ` ${meta.detail}`);
  const row = document.createElement('li');
  row.append(detail, link, words);
  return row;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
