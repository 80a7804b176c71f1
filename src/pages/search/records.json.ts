import { getCollection } from 'astro:content';
import { searchRecords } from '../../core/exports/search-records.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { getTimeline } from '../../site/timeline.ts';

/** What the search index is made of; the build takes the file away once the index is there. */
export const GET = async () => {
  const articles = await getCollection('articles');
  const html = new Map(articles.map((entry) => [entry.id, entry.rendered?.html ?? '']));
  const timeline = await getTimeline();
  const records = searchRecords(timeline, (id) => plainText(html.get(id) ?? ''));
  return Response.json({ language: timeline.site.language, records });
};
