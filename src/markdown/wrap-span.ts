import type { Element, ElementContent, Root } from 'hast';
import type { TextSpan } from '../core/passages/selector.ts';
import { isPhrasing } from './visible-text.ts';

type Parent = Root | Element;

/**
 * Wraps a span of a tree's visible text, splitting text nodes at its ends.
 * Neighbouring nodes share one wrapper; a span that crosses the edge of an inline element gets one on
 * either side. Wrappers nest where spans overlap.
 * @param lengthOf length in visible text of a node, breaks included: what `visibleText` counts
 * @param makeWrapper called for every wrapper, in document order, with the nodes it takes in
 */
export function wrapSpan(
  root: Parent,
  span: TextSpan,
  lengthOf: (node: ElementContent) => number,
  makeWrapper: (children: ElementContent[], index: number) => Element,
): Element[] {
  const wrappers: Element[] = [];
  wrapChildren(root, openingLength(root));
  return wrappers;

  function wrapChildren(parent: Parent, offset: number): void {
    const children: ElementContent[] = [];
    let group: ElementContent[] = [];
    let at = offset;
    const closeGroup = () => {
      if (group.length === 0) return;
      const wrapper = makeWrapper(group, wrappers.length);
      wrappers.push(wrapper);
      children.push(wrapper);
      group = [];
    };
    for (const child of parent.children as ElementContent[]) {
      const end = at + lengthOf(child);
      for (const { piece, inside } of cut(child, at, end, span)) {
        if (inside) {
          group.push(piece);
        } else {
          closeGroup();
          if (piece.type === 'element' && at < span.end && end > span.start)
            wrapChildren(piece, at + openingLength(piece));
          children.push(piece);
        }
      }
      at = end;
    }
    closeGroup();
    parent.children = children;
  }
}

/** A block begins with a break of one character, which belongs to none of its children. */
export function openingLength(element: Parent): number {
  return isPhrasing(element) ? 0 : 1;
}

interface Piece {
  piece: ElementContent;
  inside: boolean;
}

function cut(child: ElementContent, start: number, end: number, span: TextSpan): Piece[] {
  // What has no text of its own goes along with the text around it.
  if (start === end) return [{ piece: child, inside: start > span.start && start < span.end }];
  if (end <= span.start || start >= span.end) return [{ piece: child, inside: false }];
  if (child.type !== 'text') {
    const inside = isPhrasing(child) && start >= span.start && end <= span.end;
    return [{ piece: child, inside }];
  }
  const [from, to] = [Math.max(span.start - start, 0), Math.min(span.end - start, child.value.length)];
  const pieces = [
    { piece: { ...child, value: child.value.slice(0, from) }, inside: false },
    { piece: { ...child, value: child.value.slice(from, to) }, inside: true },
    { piece: { ...child, value: child.value.slice(to) }, inside: false },
  ];
  return pieces.filter(({ piece }) => piece.value !== '');
}
