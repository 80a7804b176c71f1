import { benchBuild } from './build.ts';
import { benchFrames } from './frames.ts';

/**
 * `npm run bench`: what the timeline costs a reader's machine as events are added, and what a big topic costs to build.
 * `npm run bench -- frames 30 1000` measures those numbers of events only, `npm run bench -- build 200` so many articles.
 */
const [what = 'all', ...sizes] = process.argv.slice(2);
const wanted = sizes.length > 0 ? sizes.map(Number) : [30, 1000, 10_000, 100_000];
if (what === 'frames' || what === 'all') await benchFrames(wanted);
if (what === 'build' || what === 'all') await benchBuild(what === 'build' ? Number(sizes[0]) || 1000 : 1000);
