import { readFileSync } from 'node:fs';
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { printDiagnostics } from '../../../src/core/diagnostics/print.ts';
import { foldQuoteText } from '../../../src/core/passages/fold.ts';
import { casesIn, expectFile, fixture } from '../fixtures.ts';
import { readArticle } from './read-article.ts';

const cases = casesIn(fixture('markdown'));
const source = (name: string) => readFileSync(fixture('markdown', name, 'input.md'), 'utf8');
// `raw` is a node that `rehypeRaw` knows and the types of hast do not.
const parse = (html: string): Root =>
  unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root) as Root;

describe('passages are marked, and their events named', () => {
  test.each(cases)('%s', async (name) => {
    const { html, diagnostics } = await readArticle(source(name));
    expectFile(fixture('markdown', name, 'output.html'), `${html}\n`);
    expectFile(fixture('markdown', name, 'messages.txt'), `${printDiagnostics(diagnostics)}\n`.trimStart());
  });
});

describe('without its marks and references an article is what it is without passages', () => {
  test.each(cases)('%s', async (name) => {
    const { html } = await readArticle(source(name));
    const { html: bare } = await readArticle(source(name), { withPassages: false });
    expect(toHtml(withoutMarks(parse(html)))).toBe(toHtml(withoutMarks(parse(bare))));
    expect(bare).not.toMatch(/data-passage|passage-ref/);
  });
});

/** Takes our marks off; those that an author wrote carry no `data-passage`. */
function withoutMarks<Tree extends Root | Element>(tree: Tree): Tree {
  tree.children = tree.children.flatMap((child): Nodes[] => {
    if (child.type !== 'element') return [child];
    if ('dataGenerated' in child.properties) return [];
    const inner = withoutMarks(child);
    return 'dataPassage' in child.properties ? inner.children : [inner];
  }) as Tree['children'];
  return joinTexts(tree);
}

function joinTexts<Tree extends Root | Element>(tree: Tree): Tree {
  tree.children = tree.children.reduce<Nodes[]>((joined, child) => {
    const last = joined.at(-1);
    if (last?.type === 'text' && child.type === 'text') last.value += child.value;
    else joined.push(child);
    return joined;
  }, []) as Tree['children'];
  return tree;
}

describe('the marks of a passage hold its words, its anchor stands once, and each has a reference', () => {
  test.each(cases)('%s', async (name) => {
    const { html, requests, passages } = await readArticle(source(name));
    const tree = parse(html);
    const ids = new Set<string>();
    for (const [i, request] of requests.entries()) {
      const marks: Element[] = [];
      visit(tree, 'element', (node) => {
        if (node.properties.dataPassage === request.anchor) marks.push(node);
      });
      if (passages[i] === '') {
        expect(marks).toEqual([]);
        continue;
      }
      expect(foldQuoteText(marks.map(textOf).join(''))).toBe(foldQuoteText(request.exact));
      expect(foldQuoteText(passages[i] as string)).toBe(foldQuoteText(request.exact));
      expect(marks.map((mark) => mark.properties.id)).toEqual([request.anchor, ...marks.slice(1).map(() => undefined)]);
      expect(ids).not.toContain(request.anchor);
      ids.add(request.anchor);
    }
    const found = requests.filter((_, i) => passages[i] !== '').map(({ event }) => `/events/${event}/`);
    expect(referencesIn(tree).sort()).toEqual(found.sort());
  });
});

function referencesIn(tree: Root): string[] {
  const hrefs: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'sup' && 'dataGenerated' in node.properties)
      hrefs.push(String((node.children[0] as Element).properties.href));
  });
  return hrefs;
}

describe('events are numbered in the order in which a reader comes to them', () => {
  test.each(cases)('%s', async (name) => {
    const { html } = await readArticle(source(name));
    const numbers = [...html.matchAll(/<a class="passage-ref" href="([^"]+)" aria-label="(\d+): [^>]*>(\d+)</g)];
    const first = new Map(numbers.map(([, href, label, shown]) => [href, [label, shown]] as const).reverse());
    const order = [...new Set(numbers.map(([, href]) => href))];
    expect(order.map((href) => first.get(href))).toEqual(order.map((_, i) => [String(i + 1), String(i + 1)]));
  });
});

describe('the page stays valid: no link holds a link, and no id stands twice', () => {
  test.each(cases)('%s', async (name) => {
    const tree = parse((await readArticle(source(name))).html);
    const ids: unknown[] = [];
    visit(tree, 'element', (node) => {
      if (node.properties.id) ids.push(node.properties.id);
      if (node.tagName !== 'a') return;
      visit(node, 'element', (inner) => {
        if (inner !== node) expect(inner.tagName).not.toBe('a');
      });
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || 'dataGenerated' in node.properties || 'dataFootnoteRef' in node.properties) return '';
  return node.tagName === 'br' ? ' ' : node.children.map(textOf).join('');
}

test('nothing that can run or load is left of raw HTML', async () => {
  const { html } = await readArticle(source('raw-html-and-scripts'));
  const tree = parse(html);
  visit(tree, 'element', ({ tagName, properties }) => {
    expect(['script', 'style', 'iframe', 'svg', 'img']).not.toContain(tagName);
    expect(Object.keys(properties).filter((key) => /^on|^style$|^src/i.test(key))).toEqual([]);
    expect(String(properties.href ?? '/')).toMatch(/^(https?:|mailto:|\/|#)/);
  });
});

test('an article of 10,000 words with 100 passages', async () => {
  const words = Array.from({ length: 10_000 }, (_, i) => `word${i}${i % 100 === 99 ? '.\n\n' : ' '}`);
  const events = Array.from({ length: 100 }, (_, i) => {
    const at = i * 100 + 10;
    return `  - {event: event-${i}, title: T, date: 2021, kind: k, stance: s, passages: [word${at} word${at + 1} word${at + 2}]}`;
  });
  const article = `---\ntitle: T\npublisher: P\npublished: 2021\nevents:\n${events.join('\n')}\n---\n\n${words.join('')}`;
  const start = performance.now();
  const { passages, diagnostics } = await readArticle(article);
  console.log(`10,000 words with 100 passages: ${Math.round(performance.now() - start)} ms`);
  expect(passages.filter((text) => text !== '')).toHaveLength(100);
  expect(diagnostics).toEqual([]);
});
