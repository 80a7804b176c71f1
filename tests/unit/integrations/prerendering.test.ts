import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { type Prerendering, prerendering } from '../../../src/integrations/prerendering.ts';

/** An integration that adds its name to that of what makes pages. */
const named = (name: string): Prerendering => ({
  name,
  hooks: {},
  around: (usual) => ({ ...usual, name: `${name} around ${usual.name}` }),
});

test('every integration has its part in the one prerenderer that Astro takes', () => {
  const all = prerendering(named('first'), named('second'));
  const made: AstroPrerenderer[] = [];
  const usual: AstroPrerenderer = { name: 'usual', getStaticPaths: async () => [], render: async () => new Response() };
  const setPrerenderer = (make: (usual: AstroPrerenderer) => AstroPrerenderer) => made.push(make(usual));
  // biome-ignore lint/suspicious/noExplicitAny: the rest of a hook's arguments is Astro's
  for (const { hooks } of all) (hooks['astro:build:start'] as any)?.({ setPrerenderer });
  expect(made.map(({ name }) => name)).toEqual(['second around first around usual']);
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['first', 'second']));
});
