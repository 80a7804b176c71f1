import { directionOf } from '../../core/direction.ts';
import type { FileAddresses } from '../../core/file/file-addresses.ts';
import type { FileSite } from '../../core/file/timeline-file.ts';
import { OVERVIEW } from '../../core/layout/draw-overview.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import { phrase, pieces, t } from '../../core/words/t.ts';
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

/** Everything around the events, as yet without them. */
export function makeParts(site: FileSite, data: IslandData, addresses: FileAddresses): Parts {
  const parts = {
    chart: makeSvg({
      class: 'timeline-chart',
      'data-chart': '',
      width: '100%',
      ...group(t('Timeline of events in lanes')),
    }),
    overview: makeSvg({
      class: 'timeline-overview',
      width: '100%',
      height: OVERVIEW.height,
      ...group(t('Overview of the whole time')),
    }),
    range: make('output', { class: 'range', 'aria-label': t('Days shown') }),
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
    { class: 'tools', ...group(t('Timeline settings and filters')) },
    make(
      'span',
      { class: 'buttons' },
      button('zoom-out', '−', t('Zoom out'), '-'),
      button('zoom-in', '+', t('Zoom in'), '+'),
      button('home', t('Reset'), t('Back to the first view'), '0'),
      button('whole', t('All'), t('Show the whole time')),
    ),
    range,
    select('reading', t('Time'), {
      shortened: t('To scale, gaps shortened'),
      scale: t('To scale, every day'),
      sequence: t('In sequence'),
    }),
    select('lanes', t('Lanes'), {
      side: t('Lanes by side'),
      kind: t('Lanes by kind'),
      source: t('Lanes by first source'),
    }),
    select('actors', t('Actor'), { '': t('Any actor') }),
    select('sources', t('Source'), { '': t('Any source') }),
    make('input', {
      type: 'search',
      'data-control': 'text',
      'aria-label': t('Words in the title or actors'),
      placeholder: t('Filter by words'),
      autocomplete: 'off',
    }),
    make(
      'span',
      { class: 'tally' },
      make('span', { 'data-control': 'count', role: 'status' }),
      make('button', { type: 'button', 'data-control': 'clear', hidden: true }, t('Clear all')),
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
    { class: 'panel', 'aria-label': t('Selected event'), tabindex: '-1', hidden: true },
    make(
      'div',
      { class: 'panel-tools' },
      button('previous', t('← Earlier'), t('Previous event in time')),
      button('next', t('Later →'), t('Next event in time')),
      button('close', '×', t('Close'), 'Esc'),
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
  return make('ul', { class: 'legend', 'aria-label': t('Kinds of events') }, ...entries);
}

function makeCredit({ title }: FileSite, { home }: FileAddresses): HTMLElement {
  return make(
    'p',
    { class: 'credit' },
    ...pieces(phrase('{title}: every event opens the passage that reports it.'), { title: makeLink(title, home) }),
    ' ',
    make(
      'span',
      { class: 'hint' },
      t('Drag to move, Ctrl or ⌘ and the wheel to zoom, arrow keys go from event to event.'),
    ),
  );
}
