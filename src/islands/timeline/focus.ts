/** The element with the focus, as seen from the tree that a node stands in: the page, or the shadow root around it. */
export function focusedNear(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}

/** Whether the focus is on an element or within it. */
export function hasFocus(element: Element): boolean {
  return element.contains(focusedNear(element));
}
