import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { number } from '../../core/words/count.ts';
import { t } from '../../core/words/t.ts';

/** Rows that are added at a time: a table of a hundred thousand would stop the page. */
const PAGE = 200;

/** Sources that have a column each; more of them share one, in which each is named. */
const MOST_COLUMNS = 12;

export interface TableLinks {
  event: (id: string) => string;
  passage: (article: string, event: string) => string;
}

/**
 * Fills the table of the selection: an event a row, a source a column where there are few, and
 * where a source tells an event, a link to its passage.
 */
export function fillTable(container: HTMLElement, items: readonly Item[], data: IslandData, links: TableLinks): void {
  const table = document.createElement('table');
  const head = document.createElement('thead');
  const body = document.createElement('tbody');
  const sources = hasColumns(data) ? data.articles.map((article) => article.label) : [t('Sources')];
  const labels = [t('Date'), t('Event'), t('Kind'), ...sources];
  head.append(row(labels.map((label) => cell('th', label, { scope: 'col' }))));
  table.append(head, body);
  const more = Object.assign(document.createElement('button'), { type: 'button', className: 'more' });
  const addPage = () => {
    const from = body.rows.length;
    body.append(...items.slice(from, from + PAGE).map((item) => itemRow(item, data, links)));
    more.hidden = body.rows.length >= items.length;
    const next = Math.min(PAGE, items.length - body.rows.length);
    more.textContent = t('Show {n} more', { n: number(next, data.language) });
  };
  more.addEventListener('click', addPage);
  addPage();
  container.replaceChildren(table, more);
}

function itemRow(item: Item, data: IslandData, links: TableLinks): HTMLTableRowElement {
  const title = link(item.title, links.event(item.id));
  title.dataset.event = item.id;
  const sources = hasColumns(data) ? sourceCells(item, data, links) : [sourcesCell(item, data, links)];
  const when = item.disputed ? t('{date} (disputed)', { date: item.when }) : item.when;
  return row([
    cell('td', when),
    cell('th', title, { scope: 'row' }),
    cell('td', data.kinds[item.kind]?.label ?? ''),
    ...sources,
  ]);
}

function hasColumns({ articles }: IslandData): boolean {
  return articles.length <= MOST_COLUMNS;
}

function sourceCells(item: Item, { articles }: IslandData, links: TableLinks): HTMLTableCellElement[] {
  return articles.map((article, i) => {
    if (!item.articles.includes(i)) return cell('td', '');
    const mark = link('●', links.passage(article.id, item.id));
    mark.setAttribute('aria-label', t('{publisher} on “{title}”', { publisher: article.label, title: item.title }));
    return cell('td', mark, { class: 'source' });
  });
}

function sourcesCell(item: Item, { articles }: IslandData, links: TableLinks): HTMLTableCellElement {
  const named = item.articles.flatMap((i, at) => {
    const article = articles[i];
    if (!article) return [];
    return [...(at > 0 ? [', '] : []), link(article.label, links.passage(article.id, item.id))];
  });
  const sources = cell('td', '');
  sources.append(...named);
  return sources;
}

function row(cells: HTMLElement[]): HTMLTableRowElement {
  const element = document.createElement('tr');
  element.append(...cells);
  return element;
}

function cell(
  name: 'td' | 'th',
  content: string | Node,
  attributes: Record<string, string> = {},
): HTMLTableCellElement {
  const element = document.createElement(name);
  element.append(content);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function link(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { textContent: text, href });
}
