/** Makes a row of links one stop of the Tab key; arrow keys, Home and End move the focus within it. */
export function rove(links: readonly SVGAElement[]): void {
  const makeStop = (stop: SVGAElement) => {
    for (const link of links) link.setAttribute('tabindex', link === stop ? '0' : '-1');
  };
  const [first] = links;
  if (first) makeStop(first);
  for (const [i, link] of links.entries()) {
    link.addEventListener('focus', () => makeStop(link));
    link.addEventListener('keydown', (event) => {
      const last = links.length - 1;
      const next = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: last }[
        event.key
      ];
      if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      links[Math.min(last, Math.max(0, next))]?.focus();
    });
  }
}
