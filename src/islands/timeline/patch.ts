import type { SvgNode } from '../../core/layout/svg-node.ts';
import { hasFocus } from './focus.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What each of our elements was last drawn as. */
const drawn = new WeakMap<Element, SvgNode>();

/**
 * Makes an element's children what a picture says, reusing what is there: keyed children wherever
 * they stood, others in their place. What the build printed is replaced the first time.
 * @param nodes with keys all of them, or none
 */
export function patch(parent: Element, nodes: readonly (SvgNode | string)[]): void {
  let at: ChildNode | null = parent.firstChild;
  if (typeof nodes[0] === 'object' && nodes[0].key !== undefined) {
    at = patchKeyed(parent, nodes as readonly SvgNode[]);
  } else {
    for (const node of nodes) {
      const child = typeof node === 'string' ? patchText(at, node) : patchElement(unkeyed(at, node), node);
      if (child === at) at = at.nextSibling;
      else parent.insertBefore(child, at);
    }
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

/**
 * What leaves the picture is taken out as soon as it is come to: were it still there, all that follows would
 * have to move before it. Where something new is due, it becomes that instead, which costs less than both.
 * @returns the first child that is not wanted any more, and after which none is
 */
function patchKeyed(parent: Element, nodes: readonly SvgNode[]): Element | null {
  const keyed = keyedChildren(parent);
  const wanted = new Set(nodes.map(({ key }) => key));
  const isLeaving = (child: Element) => !wanted.has(drawn.get(child)?.key);
  let at = parent.firstElementChild;
  for (const node of nodes) {
    const own = keyed.get(node.key as string);
    let found = own;
    if (!own && at && isLeaving(at) && canBecome(at, node)) found = at;
    while (at && at !== found && isLeaving(at)) {
      const next: Element | null = at.nextElementSibling;
      at.remove();
      at = next;
    }
    const child = patchElement(found, node);
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
  return at;
}

/** Whether an element may be drawn as something else: not one that has the focus, which would go along. */
function canBecome(element: Element, { name }: SvgNode): boolean {
  return drawn.get(element)?.name === name && !hasFocus(element);
}

function keyedChildren(parent: Element): ReadonlyMap<string, Element> {
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

/** @param found the element that is to become it; a new one where there is none */
function patchElement(found: Element | undefined, node: SvgNode): Element {
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
