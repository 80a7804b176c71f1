/** Attribute of a place for notes: ids of the events that they are on, with a space between. */
export const NOTES_ATTRIBUTE = 'data-events';

/** A part of an article's HTML: markup as it was rendered, or a place for notes on events. */
export type ArticlePart = { html: string } | { events: string[] };

// What an author writes cannot look like it: sanitising takes away `aside` and escapes text.
const PLACE = new RegExp(`<aside data-generated="" ${NOTES_ATTRIBUTE}="([^"]*)"></aside>`);

/** Cuts the HTML that `rehypePassages` left at its places for notes, in the order of the page. */
export function cutAtNotes(html: string): ArticlePart[] {
  // Splitting by a pattern with a group gives markup and groups by turns.
  return html
    .split(PLACE)
    .map((text, i): ArticlePart => (i % 2 === 0 ? { html: text } : { events: text.split(' ') }))
    .filter((part) => !('html' in part) || part.html.trim() !== '');
}

/** Ids of the events of such HTML in the order in which it comes to tell of them, by which they are numbered. */
export function eventsInOrder(html: string): string[] {
  return [...new Set(cutAtNotes(html).flatMap((part) => ('events' in part ? part.events : [])))];
}
