import { dateFormat } from '../../core/dates/date-format.ts';
import { type Day, dateOfDay } from '../../core/dates/day.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import { INITIAL_STATE, NO_FILTERS, type ReaderState } from '../../core/layout/reader-state.ts';
import type { FilterName, Selection } from '../../core/layout/selection.ts';
import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { bindOptions, type Option } from './options.ts';

/** Filters and settings: read from the reader, and showing what is set and what it would leave. */
export interface Controls {
  show(state: ReaderState, selection: Selection, total: number): void;
}

export type Change = (patch: Partial<ReaderState>) => void;

/** Ms between two publication days when the slider plays. */
const PLAY_STEP = 1100;

/** Binds every `[data-control]` below `root`. */
export function bindControls(root: HTMLElement, data: IslandData, change: Change): Controls {
  const days = [...new Set(data.articles.map((article) => article.published))].sort((a, b) => a - b);
  const controls = [
    bindChoice(root, 'reading', change, readingOf, readingPatch),
    bindChoice(
      root,
      'lanes',
      change,
      (state) => state.lanes,
      (value) => ({ lanes: value as ReaderState['lanes'] }),
    ),
    bindChoice(
      root,
      'rows',
      change,
      (state) => (state.compact ? 'compact' : 'full'),
      (value) => ({ compact: value === 'compact' }),
    ),
    bindChoice(
      root,
      'show',
      change,
      (state) => state.show,
      (value) => ({ show: value as ReaderState['show'] }),
    ),
    bindFacet(root, 'actors', data.actors, data.language, change),
    bindFacet(root, 'sources', sourceOptions(data), data.language, change),
    bindKinds(root, data, change),
    bindText(root, change),
    bindKnown(root, days, data.language, change),
    bindCount(root, data, change),
  ];
  return {
    show(state, selection, total) {
      for (const control of controls) control.show(state, selection, total);
    },
  };
}

function part<Part extends HTMLElement>(root: HTMLElement, name: string): Part {
  const found = root.querySelector<Part>(`[data-control="${name}"]`);
  if (!found) throw new Error(`<event-timeline> has no control "${name}"`);
  return found;
}

export function bindChoice(
  root: HTMLElement,
  name: string,
  change: Change,
  read: (state: ReaderState) => string,
  patchOf: (value: string) => Partial<ReaderState>,
): Controls {
  const select = part<HTMLSelectElement>(root, name);
  select.addEventListener('change', () => change(patchOf(select.value)));
  return {
    show(state) {
      select.value = read(state);
    },
  };
}

export function readingOf({ reading, shortened }: ReaderState): string {
  if (reading === 'sequence') return 'sequence';
  return shortened ? 'shortened' : 'scale';
}

export function readingPatch(value: string): Partial<ReaderState> {
  return { reading: value === 'sequence' ? 'sequence' : 'scale', shortened: value !== 'scale' };
}

/** Actors or sources. */
export function bindFacet(
  root: HTMLElement,
  name: 'actors' | 'sources',
  options: readonly Option[],
  language: string,
  change: Change,
): Controls {
  const select = part<HTMLSelectElement>(root, name);
  const list = bindOptions(select, options, language, (ids) => change({ [name]: ids }));
  return {
    show(state, { facets }) {
      list.show(state[name], facets[name]);
    },
  };
}

/** Sources by their outlets, with the titles of those that come from the same one. */
export function sourceOptions({ articles }: IslandData): Option[] {
  const outlets = Map.groupBy(articles, ({ label }) => label);
  return articles.map(({ id, label, title }) => ({
    id,
    label: outlets.get(label)?.length === 1 ? label : `${label}: ${title}`,
  }));
}

/** The legend's kinds, which are the filter for kinds as well. */
export function bindKinds(root: HTMLElement, data: IslandData, change: Change): Controls {
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-kind]')].map(asButton);
  let state = INITIAL_STATE;
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const kind = button.dataset.kind ?? '';
      const kinds = state.kinds.includes(kind) ? state.kinds.filter((id) => id !== kind) : [...state.kinds, kind];
      change({ kinds: kinds.length === data.kinds.length ? [] : kinds });
    });
  }
  return {
    show(next, { facets }) {
      state = next;
      for (const [i, button] of buttons.entries()) {
        button.setAttribute('aria-pressed', String(next.kinds.includes(button.dataset.kind ?? '')));
        const tally = button.querySelector('[data-count]');
        if (tally) tally.textContent = number(facets.kinds[i] ?? 0, data.language);
      }
    },
  };
}

/** What the build printed as plain text, since without us it does nothing. */
function asButton(label: HTMLElement): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: label.className });
  Object.assign(button.dataset, label.dataset);
  button.append(...label.childNodes);
  label.replaceWith(button);
  return button;
}

export function bindText(root: HTMLElement, change: Change): Controls {
  const input = part<HTMLInputElement>(root, 'text');
  let timer = 0;
  let shown: string | null = null;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => change({ text: input.value.trim() }), 150);
  });
  return {
    show({ text }) {
      // Not while the reader types: a space, or on while something else changes.
      if (text !== shown && input.value.trim() !== text) {
        clearTimeout(timer);
        input.value = text;
      }
      shown = text;
    },
  };
}

/** A slider over the days on which something was published; its last stop is today. */
function bindKnown(root: HTMLElement, days: readonly Day[], language: string, change: Change): Controls {
  const slider = part<HTMLInputElement>(root, 'known');
  const output = part<HTMLOutputElement>(root, 'known-day');
  const play = part<HTMLButtonElement>(root, 'play');
  const format = dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  slider.max = String(days.length);
  const go = (stop: number) => change({ known: days[stop] ?? null });
  let timer = 0;
  let stop = 0;
  const pause = () => {
    clearInterval(timer);
    timer = 0;
    play.setAttribute('aria-pressed', 'false');
  };
  slider.addEventListener('input', () => {
    pause();
    go(slider.valueAsNumber);
  });
  play.addEventListener('click', () => {
    if (timer !== 0) return pause();
    play.setAttribute('aria-pressed', 'true');
    stop = slider.valueAsNumber >= days.length ? 0 : slider.valueAsNumber + 1;
    go(stop);
    timer = window.setInterval(() => {
      go(++stop);
      if (stop >= days.length) pause();
    }, PLAY_STEP);
  });
  return {
    show({ known }) {
      // The reader has set another day, or gone back.
      if (timer !== 0 && known !== (days[stop] ?? null)) pause();
      const at = known === null ? days.length : days.findLastIndex((day) => day <= known);
      slider.value = String(Math.max(0, at));
      const words = known === null ? t('today') : format.format(dateOfDay(known));
      output.value = words;
      slider.setAttribute('aria-valuetext', words);
    },
  };
}

const DROP_FILTER: Record<FilterName, string> = {
  text: t('Drop the words'),
  kinds: t('Drop the kinds'),
  actors: t('Drop the actor'),
  sources: t('Drop the source'),
  known: t('Drop the day'),
  onlyPicks: t('Drop the list'),
};

/** How many events there are; where there are none, which filter to drop. */
export function bindCount(root: HTMLElement, { language }: IslandData, change: Change): Controls {
  const output = part<HTMLElement>(root, 'count');
  const clear = part<HTMLButtonElement>(root, 'clear');
  const empty = part<HTMLElement>(root, 'empty');
  const eventCount = (events: number) => count(events, language, plural('{n} event', '{n} events'));
  const shownOf = plural('{shown} of {n} event', '{shown} of {n} events');
  // The button that was pressed goes away: the focus stays near it, on what it has changed.
  output.tabIndex = -1;
  const drop = (patch: Partial<ReaderState>) => {
    change(patch);
    output.focus({ preventScroll: true });
  };
  clear.addEventListener('click', () => drop(NO_FILTERS));
  return {
    show(_, { items, without }, total) {
      const names = Object.keys(without) as FilterName[];
      output.textContent =
        names.length === 0
          ? eventCount(total)
          : count(total, language, shownOf, { shown: number(items.length, language) });
      clear.hidden = names.length === 0;
      empty.hidden = items.length > 0;
      if (items.length > 0) return;
      const buttons = names.map((name) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = `${DROP_FILTER[name]} (${eventCount(without[name] ?? 0)})`;
        button.addEventListener('click', () => drop({ [name]: NO_FILTERS[name] }));
        return button;
      });
      empty.replaceChildren(t('No events match.'), ' ', ...buttons);
    },
  };
}
