import { directionOf } from '../../core/direction.ts';
import type { FileAddresses } from '../../core/file/file-addresses.ts';
import type { FileSite } from '../../core/file/timeline-file.ts';
import { OVERVIEW } from '../../core/layout/draw-overview.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import { make, makeLink, makeSvg, makeSymbol } from './make.ts';

/** The elements that the view fills and reads. */
export interface Parts {
  root: HTMLElement;
  chart: SVGSVGElement;
  overview: SVGSVGElement;
  range: HTMLElement;
  stage: HTMLElement;
  tip: HTMLElement;
  panel: HTMLElement;
  panelBody: HTMLElement;
  rows: HTMLElement;
  /** Tells a screen reader what others see. */
  said: HTMLElement;
}

/** Everything around the events, as yet without them. Its words are English, as the site's own are. */
export function makeParts(site: FileSite, data: IslandData, addresses: FileAddresses): Parts {
  const parts = {
    chart: makeSvg({
      class: 'timeline-chart',
      'data-chart': '',
      width: '100%',
      ...group('Timeline of events in lanes'),
    }),
    overview: makeSvg({
      class: 'timeline-overview',
      width: '100%',
      height: OVERVIEW.height,
      ...group('Overview of the whole time'),
    }),
    range: make('output', { class: 'range', 'aria-label': 'Days shown' }),
    tip: make('div', { class: 'timeline-tip', 'aria-hidden': 'true', hidden: true }),
    panelBody: make('div', { class: 'panel-body' }),
    rows: make('div', { class: 'rows' }),
    said: make('p', { class: 'visually-hidden', role: 'status' }),
  };
  const stage = make('div', { class: 'stage' }, parts.chart, parts.overview, parts.tip);
  const panel = makePanel(parts.panelBody);
  const root = make(
    'section',
    { class: 'root', lang: site.language, dir: directionOf(site.language), 'aria-label': site.title },
    makeTools(parts.range),
    make('p', { class: 'empty', 'data-control': 'empty', role: 'status', hidden: true }),
    parts.said,
    make('div', { class: 'body' }, stage, panel, parts.rows),
    makeLegend(data),
    makeCredit(site, addresses),
  );
  return { ...parts, root, stage, panel };
}

function group(label: string) {
  return { role: 'group', 'aria-label': label };
}

function makeTools(range: HTMLElement): HTMLElement {
  return make(
    'div',
    { class: 'tools', ...group('Timeline settings and filters') },
    make(
      'span',
      { class: 'buttons' },
      button('zoom-out', '−', 'Zoom out', '-'),
      button('zoom-in', '+', 'Zoom in', '+'),
      button('home', 'Reset', 'Back to the first view', '0'),
      button('whole', 'All', 'Show the whole time'),
    ),
    range,
    select('reading', 'Time', {
      shortened: 'To scale, gaps shortened',
      scale: 'To scale, every day',
      sequence: 'In sequence',
    }),
    select('lanes', 'Lanes', { side: 'Lanes by side', kind: 'Lanes by kind', source: 'Lanes by first source' }),
    select('actors', 'Actor', { '': 'Any actor' }),
    select('sources', 'Source', { '': 'Any source' }),
    make('input', {
      type: 'search',
      'data-control': 'text',
      'aria-label': 'Words in the title or actors',
      placeholder: 'Filter by words',
      autocomplete: 'off',
    }),
    make(
      'span',
      { class: 'tally' },
      make('span', { 'data-control': 'count', role: 'status' }),
      make('button', { type: 'button', 'data-control': 'clear', hidden: true }, 'Clear all'),
    ),
  );
}

/** @param key that does the same, while the focus is in the chart */
function button(action: string, text: string, label: string, key?: string): HTMLElement {
  const title = key ? `${label} (${key})` : label;
  // What can be read on the button begins its name: whoever speaks to a browser says what they see.
  const name = text.length > 1 ? null : label;
  return make('button', { type: 'button', 'data-do': action, title, 'aria-label': name }, text);
}

function select(control: string, label: string, options: Record<string, string>): HTMLElement {
  const choices = Object.entries(options).map(([value, text]) => make('option', { value }, text));
  return make('select', { 'data-control': control, 'aria-label': label }, ...choices);
}

function makePanel(body: HTMLElement): HTMLElement {
  return make(
    'section',
    { class: 'panel', 'aria-label': 'Selected event', tabindex: '-1', hidden: true },
    make(
      'div',
      { class: 'panel-tools' },
      button('previous', '← Earlier', 'Previous event in time'),
      button('next', 'Later →', 'Next event in time'),
      button('close', '×', 'Close', 'Esc'),
    ),
    body,
  );
}

/** The kinds, which are the filter for kinds as well. */
function makeLegend({ kinds }: IslandData): HTMLElement {
  const entries = kinds.map((kind) => {
    const { id, label, colour } = kind;
    const count = make('span', { class: 'count', 'data-count': true });
    return make(
      'li',
      {},
      make('span', { class: 'kind', 'data-kind': id, 'data-colour': colour }, makeSymbol(kind), label, ' ', count),
    );
  });
  return make('ul', { class: 'legend', 'aria-label': 'Kinds of events' }, ...entries);
}

function makeCredit({ title }: FileSite, { home }: FileAddresses): HTMLElement {
  return make(
    'p',
    { class: 'credit' },
    makeLink(title, home),
    ': every event opens the passage that reports it. ',
    make(
      'span',
      { class: 'hint' },
      'Drag to move, Ctrl or ⌘ and the wheel to zoom, arrow keys go from event to event.',
    ),
  );
}
