import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { newFolderObstacle } from './new-folder.ts';
import { newTopicSteps } from './new-topic-steps.ts';

/**
 * `npm run new:topic -- <folder>`: writes a small, complete content folder to begin from.
 * Prints what to do next; exits with 2 where the folder cannot be used.
 */
const TEMPLATE = fileURLToPath(new URL('templates/topic', import.meta.url));

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const [folder, ...more] = args;
  if (folder === undefined || folder.startsWith('-')) return refuse('Which folder shall the topic be written to?');
  if (more.length > 0) return refuse(`One folder at a time, please: ${args.join(', ')}.`);
  const obstacle = await newFolderObstacle(folder);
  if (obstacle) return refuse(obstacle);
  await cp(TEMPLATE, folder, { recursive: true });
  console.log(newTopicSteps(folder.replace(/[\\/]+$/, '')));
  return 0;
}

function refuse(reason: string): number {
  console.error(`${reason} Usage: npm run new:topic -- <folder>`);
  return 2;
}
