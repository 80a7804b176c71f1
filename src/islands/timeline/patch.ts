import type { SvgNode } from '../../core/layout/svg-node.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What each of our elements was last drawn as. */
const drawn = new WeakMap<Element, SvgNode>();

/**
 * Makes an element's children what a picture says, reusing what is there: keyed children wherever
 * they stood, others in their place. What the build printed is replaced the first time.
 * @param nodes with keys all of them, or none
 */
export function patch(parent: Element, nodes: readonly (SvgNode | string)[]): void {
  const isKeyed = typeof nodes[0] === 'object' && nodes[0].key !== undefined;
  const keyed = isKeyed ? keyedChildren(parent) : NO_CHILDREN;
  // What goes is taken out first: were it still there, all that follows would have to move before it.
  if (keyed.size > 0) removeOthers(keyed, nodes);
  let at: ChildNode | null = parent.firstChild;
  for (const node of nodes) {
    const child = typeof node === 'string' ? patchText(at, node) : patchElement(at, node, keyed);
    if (child === at) at = at.nextSibling;
    else parent.insertBefore(child, at);
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

const NO_CHILDREN: ReadonlyMap<string, Element> = new Map();

function removeOthers(keyed: ReadonlyMap<string, Element>, nodes: readonly (SvgNode | string)[]): void {
  const wanted = new Set(nodes.map((node) => (typeof node === 'string' ? undefined : node.key)));
  for (const [key, child] of keyed) if (!wanted.has(key)) child.remove();
}

function keyedChildren(parent: Element): Map<string, Element> {
  const keyed = new Map<string, Element>();
  for (const child of parent.children) {
    const key = drawn.get(child)?.key;
    if (key !== undefined) keyed.set(key, child);
  }
  return keyed;
}

function patchText(at: ChildNode | null, text: string): ChildNode {
  if (at?.nodeType !== Node.TEXT_NODE) return document.createTextNode(text);
  if (at.nodeValue !== text) at.nodeValue = text;
  return at;
}

function patchElement(at: ChildNode | null, node: SvgNode, keyed: ReadonlyMap<string, Element>): ChildNode {
  const found = node.key === undefined ? unkeyed(at, node) : keyed.get(node.key);
  const element = found ?? document.createElementNS(NAMESPACE, node.name);
  const before = drawn.get(element);
  if (before === node) return element;
  patchAttributes(element, before, node);
  patch(element, node.children);
  drawn.set(element, node);
  return element;
}

/** The element that stands there, if it is one of ours, of the same name and bound to no key. */
function unkeyed(at: ChildNode | null, node: SvgNode): Element | undefined {
  if (!(at instanceof Element)) return undefined;
  const before = drawn.get(at);
  return before?.name === node.name && before.key === undefined ? at : undefined;
}

function patchAttributes(element: Element, before: SvgNode | undefined, { attributes }: SvgNode): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (before?.attributes[name] !== value) element.setAttribute(name, String(value));
  }
  for (const name of Object.keys(before?.attributes ?? {})) {
    if (!(name in attributes)) element.removeAttribute(name);
  }
}
