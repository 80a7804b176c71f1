import type { IslandData } from '../../core/layout/island-data.ts';
import { type SvgNode, svg } from '../../core/layout/svg-node.ts';
import { patch } from '../timeline/patch.ts';

type Attributes = Record<string, string | boolean | null | undefined>;
type Child = Node | string | null | undefined | false;

/**
 * Makes an element of HTML. Everything is made by the document's own methods: markup as text is what pages with
 * Trusted Types refuse, and none of a file's texts can become markup.
 * @param attributes those that are `true` stand without a value; without those that are `false`, `null` or undefined
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(key, value);
    else if (value) element.setAttribute(key, '');
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link that leaves the page it is on as it is; its text alone where there is no address. */
export function makeLink(text: string, href: string | null, attributes: Attributes = {}): HTMLElement {
  if (href === null) return make('span', {}, text);
  return make('a', { href, target: '_blank', rel: 'noopener', ...attributes }, text);
}

/** An `<svg>` of these attributes and children. */
export function makeSvg(attributes: Record<string, string | number>, children: SvgNode[] = []): SVGSVGElement {
  const holder = make('div');
  patch(holder, [svg('svg', attributes, children)]);
  return holder.firstElementChild as SVGSVGElement;
}

/** The symbol of a kind, in the colour of the element around it. */
export function makeSymbol({ path }: IslandData['kinds'][number]): SVGSVGElement {
  const box = { class: 'kind-symbol', width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' };
  return makeSvg(box, [svg('path', { d: path })]);
}
