import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { ArticleBody } from './render-article.ts';

/** What every image begins with; most articles have none, and need not be parsed for them. */
const MAYBE = /!\[|<img\b/i;

/** A warning for every image of a body, since sanitising takes them out without a trace. */
export function checkImages(file: string, { markdown, line }: ArticleBody): Diagnostic[] {
  return MAYBE.test(markdown) ? imagePoints(markdown).map((point) => leftOut(file, line, point)) : [];
}

interface Point {
  line: number;
  column: number;
}

function imagePoints(markdown: string): Point[] {
  const points: Point[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'image' || node.type === 'imageReference') points.push(start);
    if (node.type === 'html') points.push(...tagPoints(node.value, start));
  });
  return points;
}

/** Where the tags of images stand in raw HTML. */
function tagPoints(html: string, start: Point): Point[] {
  const withoutComments = html.replaceAll(/<!--.*?(?:-->|$)/gs, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return [...withoutComments.matchAll(/<img\b/gi)].map(({ index }) => {
    const before = html.slice(0, index).split('\n');
    const column = (before.at(-1) as string).length + (before.length === 1 ? start.column : 1);
    return { line: start.line + before.length - 1, column };
  });
}

function leftOut(file: string, firstLine: number, { line, column }: Point): Diagnostic {
  return {
    place: { file, line: firstLine + line - 1, column },
    ruleId: 'image-left-out',
    severity: 'warning',
    reason: 'This image is left out: the site shows no images of articles.',
    note: 'Say in words what it shows, link to it, or take it out.',
  };
}
