import { articleSchema } from '../../../src/core/content/article-schema.ts';
import { splitFrontMatter } from '../../../src/core/content/front-matter.ts';
import { validate } from '../../../src/core/content/validate.ts';
import { readYaml } from '../../../src/core/content/yaml-source.ts';
import { printDiagnostics } from '../../../src/core/diagnostics/print.ts';
import { type PassageRequest, passageRequests } from '../../../src/core/passages/requests.ts';
import { markdownRenderer } from '../../../src/markdown/markdown-renderer.ts';
import { renderArticle } from '../../../src/markdown/render-article.ts';

const render = await markdownRenderer();

/**
 * An article file rendered as the site renders it.
 * @param withPassages false leaves every passage out
 */
export async function readArticle(source: string, { withPassages = true } = {}) {
  const parts = splitFrontMatter(source);
  if (!parts) throw new Error('the fixture has no front matter');
  const yaml = readYaml(parts.yaml, 'input.md', parts.yamlLine);
  const { data, diagnostics } = validate(yaml, articleSchema, 'an article');
  if (!data) throw new Error(printDiagnostics(diagnostics));
  const requests: PassageRequest[] = withPassages ? passageRequests(data) : [];
  const body = { markdown: parts.body, line: parts.bodyLine };
  const rendered = await renderArticle(body, requests, render, (event) => `/events/${event}/`, yaml.placeOf);
  return { ...rendered, requests };
}
