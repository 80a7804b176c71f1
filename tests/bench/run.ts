import { benchFrames } from './frames.ts';

/**
 * `npm run bench`: what the timeline costs a reader's machine as events are added. `npm run bench -- frames 30 1000`
 * measures those sizes only.
 */
const [what = 'all', ...sizes] = process.argv.slice(2);
const wanted = sizes.length > 0 ? sizes.map(Number) : [30, 1000, 10_000, 100_000];
if (what === 'frames' || what === 'all') await benchFrames(wanted);
