const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML, for formats whose fields are HTML: fit for elements and for quoted attributes. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] as string);
}

/** A link to another page, as HTML. */
export function htmlLink(address: string, text: string): string {
  return `<a href="${htmlText(address)}" rel="noopener noreferrer">${htmlText(text)}</a>`;
}
