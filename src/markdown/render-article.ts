import type { YamlPath } from '../core/content/yaml-source.ts';
import type { Diagnostic, Place } from '../core/diagnostics/diagnostic.ts';
import { contextOf, type PassageContext } from '../core/passages/context.ts';
import { diagnosePassage } from '../core/passages/diagnose.ts';
import type { PassageRequest } from '../core/passages/requests.ts';
import { FOOTNOTE_WORDS } from './footnote-words.ts';
import type { PassageOrder, PassageReport } from './rehype-passages.ts';

/** Renders Markdown that begins with a front matter, and hands back that front matter as plugins left it. */
export type RenderMarkdown = (
  markdown: string,
) => Promise<{ html: string; frontmatter: { passageReport?: PassageReport } }>;

export interface ArticleBody {
  markdown: string;
  /** Line of the author's file on which `markdown` begins. */
  line: number;
}

export interface RenderedArticle {
  html: string;
  /** The words of each passage as the body has them, in the order of the requests. */
  passages: string[];
  /** The words around each of them, in the same order. */
  contexts: PassageContext[];
  diagnostics: Diagnostic[];
}

/**
 * Renders an article's body with its passages marked.
 * @param hrefOf address of an event's page
 * @param placeOf where a request stands in the author's front matter
 */
export async function renderArticle(
  body: ArticleBody,
  requests: readonly PassageRequest[],
  render: RenderMarkdown,
  hrefOf: (event: string) => string,
  placeOf: (path: YamlPath) => Place,
): Promise<RenderedArticle> {
  const passageOrders = requests.map(
    ({ path: _, ...request }): PassageOrder => ({
      ...request,
      href: hrefOf(request.event),
    }),
  );
  const { html, frontmatter } = await render(withOrders(body, passageOrders));
  const report = frontmatter.passageReport;
  if (!report) throw new Error('rehypePassages left no report: is it among the Markdown plugins?');
  const { text, anchorings } = report;
  const searched = { text, lineOf: (offset: number) => lineOf(report, offset) };
  const diagnostics = requests.map((request, i) =>
    diagnosePassage(request, anchorings[i] as PassageReport['anchorings'][number], searched, placeOf(request.path)),
  );
  return {
    html,
    passages: anchorings.map((found) =>
      found.status === 'found' ? text.slice(found.span.start, found.span.end).replace(/\s+/g, ' ') : '',
    ),
    contexts: anchorings.map((found, i) =>
      found.status === 'found' ? contextOf(found.span, text, requests[i] as PassageRequest) : {},
    ),
    diagnostics: diagnostics.filter((diagnostic) => diagnostic !== null),
  };
}

/**
 * The Markdown as plugins shall see it: the orders in a front matter of one line (JSON is YAML), and
 * as many empty lines as the author's own front matter had, so that positions are true.
 */
function withOrders({ markdown, line }: ArticleBody, passageOrders: PassageOrder[]): string {
  // The closing fence leaves one line break of its own behind.
  return `---\n${JSON.stringify({ passageOrders, footnoteWords: FOOTNOTE_WORDS })}\n---\n${'\n'.repeat(Math.max(0, line - 2))}${markdown}`;
}

function lineOf({ text, lines }: PassageReport, offset: number): number {
  const [start, line] = lines.findLast((run) => run[0] <= offset) ?? [0, 1];
  return line + text.slice(start, offset).split('\n').length - 1;
}
