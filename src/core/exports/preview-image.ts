import type { Palette, SymbolName } from '../content/topic-schema.ts';
import { type SvgNode, svg } from '../layout/svg-node.ts';
import { symbolPath } from '../layout/symbols.ts';
import { fitText, textWidth } from '../layout/text-width.ts';
import { wrap } from '../layout/wrap.ts';

/** What sites that show a preview of a page expect, px. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** What a preview image says. */
export interface Preview {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Of the site, above the rest; empty on the site's own image. */
  site: string;
  kinds: { label: string; colour: Palette; symbol: SymbolName }[];
  title: string;
  /** A line under the title: when it was. */
  facts: string;
  /** A line at the foot: who tells it. */
  foot: string;
}

/** The light colours of src/styles/tokens.css, which no CSS brings here; a test holds the two together. */
export const COLOURS = {
  paper: '#fcfcfa',
  ink: '#17191c',
  'ink-2': '#565b61',
  rule: '#d9dad6',
  'kind-blue': '#0064b0',
  'kind-orange': '#e0700a',
  'kind-green': '#009a78',
  'kind-red': '#96152a',
  'kind-purple': '#b25aa6',
  'kind-teal': '#2b94bd',
  'kind-ochre': '#6e5a10',
  'kind-grey': '#595d61',
} as const;

/** How wide the serif runs, set against what `textWidth` counts with; other scripts come in other fonts. */
const SERIF_SHARE = 0.88;
const OUR_SCRIPT = /^[\0-\u024f\u2000-\u206f]*$/;

const MARGIN = 72;
const ROOM = PREVIEW_SIZE.width - 2 * MARGIN;
/** Families as the files cut from the variable fonts still name themselves. */
const SERIF = 'Newsreader 16pt';
const SANS = 'Public Sans Thin';
/** Sizes of the title, the first that it fits in, and the lines it may have. */
const TITLES = [
  { size: 84, lines: 2 },
  { size: 72, lines: 3 },
  { size: 56, lines: 4 },
];

/** The picture that other sites show where they link to a page: calm, and all of it words but for the symbols of kinds. */
export function previewImage(preview: Preview): SvgNode {
  const { width, height } = PREVIEW_SIZE;
  return svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, [
    svg('rect', { width, height, fill: COLOURS.paper }),
    svg('rect', { x: MARGIN, y: 56, width: ROOM, height: 6, fill: COLOURS.ink }),
    ...line(preview, preview.site, { y: 104, size: 28, fill: COLOURS['ink-2'] }),
    ...kindRow(preview, 168),
    ...titleAndFacts(preview, 200),
    svg('rect', { x: MARGIN, y: 532, width: ROOM, height: 2, fill: COLOURS.rule }),
    ...line(preview, preview.foot, { y: 580, size: 28, fill: COLOURS['ink-2'] }),
  ]);
}

function titleAndFacts(preview: Preview, top: number): SvgNode[] {
  const { title, language } = preview;
  const room = OUR_SCRIPT.test(title) ? ROOM / SERIF_SHARE : ROOM;
  const fits = ({ size, lines }: (typeof TITLES)[number]) =>
    wrap(title, size, room, lines + 1, language).length <= lines;
  const { size, lines } = TITLES.find(fits) ?? (TITLES.at(-1) as (typeof TITLES)[number]);
  const leading = size * 1.1;
  const set = wrap(title, size, room, lines, language);
  const last = top + leading * set.length;
  return [
    ...set.map((words, i) => text(preview, words, { y: top + leading * (i + 0.85), size, family: SERIF })),
    ...line(preview, preview.facts, { y: Math.min(last + 48, 508), size: 34 }),
  ];
}

/** Symbols with their names, as many as there is room for. */
function kindRow(preview: Preview, y: number): SvgNode[] {
  const [SIZE, BOX, GAP] = [26, 40, 32];
  const nodes: SvgNode[] = [];
  let x = 0;
  for (const { label, colour, symbol } of preview.kinds) {
    const width = BOX + textWidth(label, SIZE);
    if (x + width > ROOM) break;
    const place = `translate(${atStart(preview, x + 12)} ${y - 9})`;
    nodes.push(svg('path', { d: symbolPath(symbol, 420), fill: COLOURS[`kind-${colour}`], transform: place }));
    nodes.push(text(preview, label, { y, size: SIZE, indent: x + BOX }));
    x += width + GAP;
  }
  return nodes;
}

interface Setting {
  /** Of the baseline. */
  y: number;
  size: number;
  family?: string;
  fill?: string;
  /** Px from where lines start. */
  indent?: number;
}

/** One line of text, cut where it is too long; none where there are no words. */
function line(preview: Preview, words: string, setting: Setting): SvgNode[] {
  const shown = fitText(words, setting.size, ROOM);
  return shown ? [text(preview, shown, setting)] : [];
}

function text(preview: Preview, words: string, setting: Setting): SvgNode {
  const { y, size, family = SANS, fill = COLOURS.ink, indent = 0 } = setting;
  const anchor = preview.direction === 'rtl' ? 'end' : 'start';
  const x = atStart(preview, indent);
  return svg('text', { x, y, 'font-family': family, 'font-size': size, fill, 'text-anchor': anchor }, [words]);
}

/** Where it is so many px from the side that lines of writing start at. */
function atStart({ direction }: Preview, distance: number): number {
  return direction === 'rtl' ? PREVIEW_SIZE.width - MARGIN - distance : MARGIN + distance;
}
