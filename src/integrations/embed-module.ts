import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin, type Rolldown } from 'vite';
import { SYMBOLS } from '../core/content/kind-looks.ts';
import { symbolPath } from '../core/layout/symbols.ts';
import { EMBED_MODULE_PATH } from '../core/paths.ts';
import { shadowCss } from './shadow-css.ts';
import { withTopicWords } from './topic-words.ts';
import { withoutColours } from './without-colours.ts';

const ENTRY = fileURLToPath(new URL('../islands/embed-module/event-timeline-element.ts', import.meta.url));

/** What the licences of its parts ask for where it is copied. */
const NOTICE = '/*! Sourceline, MIT licence. With parts of d3, copyright 2010-2023 Mike Bostock, ISC licence. */';

/**
 * Writes the module that shows a timeline on pages of others. It is built by itself and not with the site's scripts:
 * those share files whose names change with what is in them, while pages of others need one file at one address, which
 * asks for nothing more.
 */
export function embedModule(): AstroIntegration {
  return {
    name: 'sourceline-embed-module',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(EMBED_MODULE_PATH, (_, response, next) => {
          bundle().then((code) => {
            response.setHeader('content-type', 'text/javascript; charset=utf-8');
            response.setHeader('access-control-allow-origin', '*');
            response.end(code);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const file = new URL(EMBED_MODULE_PATH.slice(1), dir);
        await mkdir(new URL('./', file), { recursive: true });
        await writeFile(file, await bundle());
      },
    },
  };
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [readySymbols(), withTopicWords(), stylesForShadow(), withoutColours()],
    build: {
      write: false,
      target: 'es2022',
      // Older forms of colours and selectors would double the styles: browsers that know the element know these.
      cssTarget: 'esnext',
      // As a library it does without what preloads the parts of a site: it has none.
      lib: { entry: ENTRY, formats: ['es'], fileName: 'event-timeline' },
      rolldownOptions: {
        output: { codeSplitting: false, minify: true },
        // Nothing in it reads a property for what reading it does.
        treeshake: { propertyReadSideEffects: false },
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const [chunk, ...more] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('The module for other pages is not one file.');
  return `${NOTICE}\n${chunk.code}`;
}

/** Before Vite makes texts of them. */
function stylesForShadow(): Plugin {
  return {
    name: 'sourceline-shadow-css',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css\?inline$/ },
      handler: (css) => shadowCss(css),
    },
  };
}

/**
 * Symbols as the paths that they come to: what works them out is seven times as long as all the paths. Ahead of
 * `topicWords`, which would load the module as it is.
 */
function readySymbols(): Plugin {
  const paths = Object.fromEntries(SYMBOLS.map((name) => [name, symbolPath(name)]));
  return {
    name: 'sourceline-ready-symbols',
    enforce: 'pre',
    load: {
      filter: { id: /\/core\/layout\/symbols\.ts$/ },
      handler: () => `export const symbolPath = (name) => (${JSON.stringify(paths)})[name];`,
    },
  };
}
