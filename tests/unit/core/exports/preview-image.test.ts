import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS, type Preview, previewImage } from '../../../../src/core/exports/preview-image.ts';
import type { SvgNode } from '../../../../src/core/layout/svg-node.ts';

const PREVIEW: Preview = {
  language: 'en',
  direction: 'ltr',
  site: 'The bridge at Eastport',
  kinds: [{ label: 'Decision', colour: 'purple', symbol: 'square' }],
  title: 'A bridge is closed',
  facts: '3 March 2021',
  foot: 'Harbour Post · Eastport Times',
};

const texts = (preview: Preview) => previewImage(preview).children.filter((node): node is SvgNode => isText(node));
const isText = (node: SvgNode | string) => typeof node !== 'string' && node.name === 'text';
const words = (preview: Preview) => texts(preview).map(({ children }) => children[0]);

test('it says of which site it is, of what kind, what, when, and who tells it', () => {
  const { site, title, facts, foot } = PREVIEW;
  expect(words(PREVIEW)).toEqual([site, 'Decision', title, facts, foot]);
});

test('however long a title is, nothing runs into the foot', () => {
  const long = { ...PREVIEW, title: 'A title that will not come to an end '.repeat(20) };
  const baselines = texts(long).map(({ attributes }) => Number(attributes.y));
  expect(baselines).toEqual(baselines.toSorted((a, b) => a - b));
  expect(baselines.at(-2)).toBeLessThan(530);
  expect(words(long).at(-3)).toMatch(/…$/);
});

test('as many kinds are shown as there is room for', () => {
  const many = Array.from(
    { length: 30 },
    () => ({ ...PREVIEW.kinds[0], label: 'Decision' }) as Preview['kinds'][number],
  );
  const symbols = previewImage({ ...PREVIEW, kinds: many }).children.filter(
    (node) => (node as SvgNode).name === 'path',
  );
  expect(symbols.length).toBeGreaterThan(3);
  expect(symbols.length).toBeLessThan(9);
});

test('from right to left, lines begin at the right', () => {
  const places = texts({ ...PREVIEW, direction: 'rtl' }).map(({ attributes }) => attributes['text-anchor']);
  expect(new Set(places)).toEqual(new Set(['end']));
});

test('its colours are the light ones of the pages', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(COLOURS)) expect(tokens).toContain(`--${name}: light-dark(${colour},`);
});
