import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { TimelineSource } from '../../src/core/timeline/build-timeline.ts';
import { type Random, seeded } from './random.ts';
import { capitalised, someWords } from './words.ts';

/** Characters of an article's body, about. */
const BODY_LENGTH = 10_000;

/** Writes a topic as the content folder that an author would have written, each passage in its article's body. */
export async function writeContent(folder: string, { site, actors, articles }: TimelineSource): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const name of ['actors', 'articles']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'site.yaml'), toYaml(site));
  for (const { id, data } of actors) await writeFile(join(folder, 'actors', `${id}.yaml`), toYaml(data));
  const random = seeded(2);
  for (const { id, data, passages } of articles) {
    await writeFile(join(folder, 'articles', `${id}.md`), `---\n${toYaml(data)}---\n\n${bodyWith(passages, random)}`);
  }
}

/** Dates as they are spelled. */
function toYaml(data: unknown): string {
  const spelled = JSON.stringify(data, (_, value) => (typeof value?.edtf === 'string' ? value.edtf : value));
  return stringify(JSON.parse(spelled));
}

/** Paragraphs with a passage each, and some emphasis, links, lists and headings among them. */
function bodyWith(passages: readonly string[], random: Random): string {
  const share = BODY_LENGTH / passages.length;
  const blocks = passages.flatMap((passage, i) => {
    const opening = `${capitalised(someWords(random, 20))}. ${passage}. `;
    const filler = sentences(random, share - opening.length - 200);
    const heading = i % 4 === 0 ? [`## ${capitalised(someWords(random, 4))}`] : [];
    const list = `- ${someWords(random, 6)}\n- [${someWords(random, 3)}](https://example.org/${i})\n- **${someWords(random, 2)}**`;
    return [...heading, opening + filler, list];
  });
  return `${blocks.join('\n\n')}\n`;
}

function sentences(random: Random, length: number): string {
  let text = '';
  while (text.length < length)
    text += `${capitalised(someWords(random, 9))}, *${someWords(random, 2)}* ${someWords(random, 6)}. `;
  return text.trim();
}
