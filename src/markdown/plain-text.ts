const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of an article's HTML as `rehypePassages` left it, for a search index: without markup and references. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<sup data-generated="">.*?<\/sup>|<a [^>]*data-footnote-(?:ref|backref)[^>]*>.*?<\/a>/gs, '')
    .replaceAll(/<[^>]*>/g, (tag) => (/^<\/?(?:a|b|em|i|mark|strong|code|del)\b/.test(tag) ? '' : ' '))
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}
