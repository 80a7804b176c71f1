import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/**
 * `npm run fonts`: cuts the fonts of src/assets/fonts from the full ones in the @fontsource-variable
 * packages. Run it again after an update of those packages, or where a page needs a glyph or a weight
 * more; src/styles/fonts.css tells browsers which file holds which characters.
 */
const PACKAGES = 'node_modules/@fontsource-variable';
const TARGET = 'src/assets/fonts';

/** Letters of plain English with typographic punctuation: all that most pages need. */
const BASIC = `${range(0x20, 0x7e)}\u00a0·×–—‘’“”…′″−←↑→↓`;
/** The rest of Western European and, from the second file, Central European and Turkish. */
const LATIN = `${range(0xa1, 0xff)}ŒœŸıˆ˜‚„†‡•‹›€™`;
const LATIN_EXT = range(0x100, 0x24f) + range(0x1e00, 0x1eff);

const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'onum', 'pnum', 'tnum'];

const FONTS = [
  // One optical size between text and display serves both; each axis costs as much as a font of its own.
  { name: 'newsreader', file: 'opsz-normal', axes: { opsz: 24, wght: { min: 400, max: 600 } } },
  { name: 'public-sans', file: 'wght-normal', axes: { wght: { min: 400, max: 700 } } },
];

for (const { name, file, axes } of FONTS) {
  for (const [subset, source, text] of [
    ['basic', 'latin', BASIC],
    ['latin', 'latin', LATIN],
    ['latin-ext', 'latin-ext', LATIN_EXT],
  ] as const) {
    const font = await readFile(`${PACKAGES}/${name}/files/${name}-${source}-${file}.woff2`);
    const cut = await subsetFont(font, text, { targetFormat: 'woff2', variationAxes: axes, keepFeatures: FEATURES });
    await writeFile(`${TARGET}/${name}-${subset}.woff2`, cut);
    console.log(`${TARGET}/${name}-${subset}.woff2  ${cut.length} bytes`);
  }
  await cutForPreviews(name, file, axes);
  await writeFile(`${TARGET}/${name}.LICENSE.txt`, await readFile(`${PACKAGES}/${name}/LICENSE`));
}

/** The same letters for the preview images, in one weight: what draws those reads neither WOFF nor variable fonts. */
async function cutForPreviews(
  name: string,
  file: string,
  axes: Parameters<typeof subsetFont>[2]['variationAxes'],
): Promise<void> {
  for (const [source, text] of [
    ['latin', BASIC + LATIN],
    ['latin-ext', LATIN_EXT],
  ] as const) {
    const font = await readFile(`${PACKAGES}/${name}/files/${name}-${source}-${file}.woff2`);
    const cut = await subsetFont(font, text, { targetFormat: 'truetype', variationAxes: { ...axes, wght: 500 } });
    await writeFile(`${TARGET}/${name}-${source}.ttf`, cut);
    console.log(`${TARGET}/${name}-${source}.ttf  ${cut.length} bytes`);
  }
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}
