import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { type Preview, previewImage } from '../core/exports/preview-image.ts';
import { svgToString } from '../core/layout/svg-node.ts';

/** The fonts of the pages, as `npm run fonts` cuts them for what draws here. The build runs in the project's folder. */
const FONTS = ['newsreader-latin', 'newsreader-latin-ext', 'public-sans-latin', 'public-sans-latin-ext'].map(
  (name) => `src/assets/fonts/${name}.ttf`,
);
/** Where images are kept between builds. They are named by what is on them, so all topics share the folder. */
const KEPT = 'node_modules/.astro/previews';
/** Of how images are drawn: to be raised where the same SVG comes to look different. */
const DRAWING = 'resvg 2.6, fonts 1';
/** Characters outside our fonts. */
const FOREIGN = /[^\0-\u024f\u1e00-\u1eff\u2000-\u206f\u20ac\u2122\u2190-\u2193\u2212]/u;

/**
 * A preview image as PNG. One that says what an image of an earlier build said is not drawn again.
 * @param folder where images are kept
 */
export async function drawPreview(preview: Preview, folder = KEPT): Promise<Uint8Array<ArrayBuffer>> {
  const svg = svgToString(previewImage(preview));
  const file = join(folder, `${createHash('sha256').update(DRAWING).update(svg).digest('hex').slice(0, 32)}.png`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    const png = await draw(svg);
    await keep(file, png);
    return png;
  }
}

async function draw(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  // Other scripts are written with what the machine has; reading all of its fonts takes time.
  const font = { fontFiles: FONTS, loadSystemFonts: FOREIGN.test(svg) };
  const image = await renderAsync(svg, { font });
  return new Uint8Array(image.asPng());
}

/** Written under another name first: builds that run at the same time never read half an image. */
async function keep(file: string, png: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, png);
  await rename(unfinished, file);
}
