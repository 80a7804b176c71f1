import type { IslandData } from '../../../../src/core/layout/island-data.ts';
import type { Item } from '../../../../src/core/layout/item.ts';

/** An item of one day with one source; what is left out is made up. */
export function itemOf(item: Partial<Item> & Pick<Item, 'id'>): Item {
  return {
    title: `About ${item.id}`,
    when: 'some day',
    start: 0,
    end: 0,
    certainty: 'exact',
    disputed: false,
    lane: 0,
    kind: 0,
    actors: [],
    articles: [0],
    respondsTo: [],
    ...item,
  };
}

/** A topic of two lanes, three kinds, three actors and three articles, published on days 10, 20 and 30. */
export function dataOf(items: Item[]): IslandData {
  return {
    language: 'en',
    items,
    lanes: ['west', 'east'].map((id) => ({ id, label: id.toUpperCase() })),
    kinds: (['statement', 'meeting', 'measure'] as const).map((id) => ({
      id,
      label: id,
      colour: 'blue',
      path: 'M0,0',
    })),
    actors: ['nato', 'russia', 'zelensky'].map((id) => ({
      id,
      label: id === 'zelensky' ? 'Zélensky' : id,
      name: id === 'zelensky' ? 'President Volodymyr Zelensky' : id,
    })),
    articles: [10, 20, 30].map((published, i) => ({
      id: `article-${i}`,
      label: `Outlet ${i}`,
      title: `Headline ${i}`,
      published,
    })),
    eras: [],
    focus: null,
  };
}
