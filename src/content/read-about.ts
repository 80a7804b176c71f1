import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AboutText, NOTHING_SAID } from '../core/content/about-schema.ts';
import { splitFrontMatter } from '../core/content/front-matter.ts';
import type { Diagnostic, Place } from '../core/diagnostics/diagnostic.ts';
import { aboutSections } from '../markdown/about-sections.ts';
import { checkImages } from '../markdown/left-out-images.ts';
import { type RenderMarkdown, renderArticle } from '../markdown/render-article.ts';
import { readOne } from './folder.ts';
import type { FileOnDisk, Outcome } from './outcome.ts';

/** Who publishes a topic's site, and what else they want to say of it. */
const ABOUT_FILE = 'about.md';

/** `about.md` of a content folder: Markdown, cut at its headings. A folder without one says nothing. */
export async function readAbout(dir: string, render: RenderMarkdown): Promise<Outcome<AboutText>> {
  const path = join(dir, ABOUT_FILE);
  if (!existsSync(path)) return { id: 'about', file: NOTHING_SAID, diagnostics: [] };
  return readOne(path, (file) => aboutOf(file, render));
}

async function aboutOf(file: FileOnDisk, render: RenderMarkdown): Promise<Outcome<AboutText>> {
  const { id, name, text } = file;
  if (splitFrontMatter(text)) return { id, file: null, diagnostics: [frontMatter(name)] };
  const body = { markdown: text, line: 1 };
  // It cites nothing: there are no events to link to, and no front matter to tell places in.
  const { html } = await renderArticle(
    body,
    [],
    render,
    () => '',
    () => placeAtTop(name),
  );
  return { id, file: aboutSections(html), diagnostics: checkImages(name, body) };
}

function frontMatter(file: string): Diagnostic {
  return {
    place: placeAtTop(file),
    ruleId: 'unexpected-front-matter',
    severity: 'error',
    reason: 'This file is text alone: it has no front matter.',
    note: 'Take out everything from the first "---" to the second.',
  };
}

function placeAtTop(file: string): Place {
  return { file, line: 1, column: 1 };
}
