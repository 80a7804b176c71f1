const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Attributes of a tag: what is quoted may hold anything, a ">" too. */
const ATTRIBUTES = '(?:"[^"]*"|\'[^\']*\'|[^"\'>])*';
const TAG = new RegExp(`<(?:/|\\b)${ATTRIBUTES}>`, 'g');
const LINK = new RegExp(`<a\\b(${ATTRIBUTES})>.*?</a>`, 'gs');

/** The words of an article's HTML as `rehypePassages` left it, for a search index: without markup and references. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<sup data-generated="">.*?<\/sup>/gs, '')
    .replaceAll(LINK, (link, attributes: string) => (/ data-footnote-(?:ref|backref)/.test(attributes) ? '' : link))
    .replaceAll(TAG, (tag) => (/^<\/?(?:a|b|em|i|mark|strong|code|del)\b/.test(tag) ? '' : ' '))
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}
