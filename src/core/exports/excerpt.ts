/** A run of an excerpt; `hit` where it is a word that was searched for. */
export interface ExcerptRun {
  text: string;
  hit: boolean;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/**
 * Takes an excerpt as search engines give it apart: escaped text with `<mark>` around words that were
 * found. What comes back is plain text, to be put into a page as such.
 */
export function excerptRuns(excerpt: string): ExcerptRun[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, i) => ({
      text: text.replaceAll(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
      hit: i % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
