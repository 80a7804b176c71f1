import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

/**
 * `npm run icons`: draws public/favicon.svg as the PNG files that devices ask for. Run it after a change of that
 * picture. Each stands on paper, away from the edges, which devices cut into shapes of their own.
 */
const ICONS = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 };

const picture = (await readFile('public/favicon.svg', 'utf8')).replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-9 -8 48 48">
  <path fill="#fcfcfa" d="M-9-8h48v48h-48z" />${picture.replace(/@media[^{]*\{[^}]*\}\s*\}/, '')}</svg>`;

for (const [name, size] of Object.entries(ICONS)) {
  await writeFile(`public/${name}`, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}
