import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** An integration that has a part in how pages are made. */
export interface Prerendering extends AstroIntegration {
  /** Puts its own part around what makes pages. */
  around: (usual: AstroPrerenderer) => AstroPrerenderer;
}

/** Integrations, and one more that puts them all around what makes pages: Astro takes only one prerenderer. */
export function prerendering(...parts: Prerendering[]): AstroIntegration[] {
  return [
    ...parts,
    {
      name: 'sourceline-prerendering',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer((usual) => parts.reduce((inner, { around }) => around(inner), usual));
        },
      },
    },
  ];
}
