/**
 * An address that opens on a phrase of the page, where the browser can: a text directive as the
 * Text Fragments draft has it (https://wicg.github.io/scroll-to-text-fragment/, 3.3), in which `&`, `-`
 * and `,` have meanings of their own and are percent-encoded.
 * @param url with or without a fragment, which is kept, but for a text directive of its own
 */
export function withTextFragment(url: string, phrase: string): string {
  const encoded = encodeURIComponent(phrase.toWellFormed()).replaceAll('-', '%2D');
  const page = addressOnPaper(url);
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${encoded}`;
}

/** The address as it is written on paper, where a text fragment leads nobody anywhere. */
export function addressOnPaper(url: string): string {
  return url.replace(/#?:~:.*$/, '');
}
