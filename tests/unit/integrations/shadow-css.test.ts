import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shadowCss } from '../../../src/integrations/shadow-css.ts';

test.each([
  ['rules for the root are for the element around everything', ':root { --a: b }', '.root { --a: b }'],
  ['with its attributes', ":root[data-theme='dark'] { a: b }", ".root[data-theme='dark'] { a: b }"],
  ['what only begins like it stays', '.a:root-like { a: b }', '.a:root-like { a: b }'],
  ['lengths are px', 'a { b: 1.5rem 0.0625rem .5rem }', 'a { b: 24px 1px 8px }'],
  ['within functions', 'a { b: clamp(1rem, 1.09rem + 0.15vw, 2rem) }', 'a { b: clamp(16px, 17.44px + 0.15vw, 32px) }'],
  [
    'widths of the element, too',
    '@container (max-width: 40rem) { a { b: c } }',
    '@container (max-width: 640px) { a { b: c } }',
  ],
  [
    'those of the screen stay',
    '@media (max-width: 40rem) { a { b: 1rem } }',
    '@media (max-width: 40rem) { a { b: 16px } }',
  ],
])('%s', (_, css, shadow) => {
  expect(shadowCss(css)).toBe(shadow);
});

test.each(['tokens', 'kinds', 'timeline-picture', 'embed-module'])('nothing of %s.css is for the page', (name) => {
  const css = shadowCss(readFileSync(`src/styles/${name}.css`, 'utf8').replaceAll(/\/\*.*?\*\//gs, ''));
  expect(css).not.toMatch(/:root|(?<![\w.-])(?:html|body)\b|url\(|@import|@font-face/);
  expect(css.replaceAll(/@media[^{]*\{/g, '')).not.toMatch(/\drem\b/);
});
