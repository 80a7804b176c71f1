/**
 * Gives the class `in-view` to the links of a strip whose events have a passage on the screen, and
 * `following` to the strip while there are any.
 * @returns a function that ends it
 */
export function followPassages(strip: HTMLElement): () => void {
  const seen = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    const events = new Set([...seen].map((passage) => passage.getAttribute('data-event')));
    strip.classList.toggle('following', events.size > 0);
    for (const link of strip.querySelectorAll('a[data-event]')) {
      link.classList.toggle('in-view', events.has(link.getAttribute('data-event')));
    }
  });
  for (const passage of document.querySelectorAll('mark[data-event]')) observer.observe(passage);
  return () => observer.disconnect();
}
