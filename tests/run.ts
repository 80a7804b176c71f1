import { mkdir } from 'node:fs/promises';
import { inWords, type Outcome, single, total } from './pipeline/outcome.ts';
import { type Step, steps } from './pipeline/steps.ts';

/**
 * `npm test`: every step in order, stopping at the first that fails; `npm test -- unit links` runs those steps only.
 * The last line is `N passed, N failed`, counting test cases of all steps. Exits with 1 where one failed.
 */
const chosen = choose(process.argv.slice(2));
console.log(`Node ${process.version} on ${process.platform} ${process.arch}`);
await mkdir('test-results', { recursive: true });

const done: { step: Step; outcome: Outcome; seconds: number }[] = [];
for (const step of chosen) step.begin?.();
for (const step of chosen) {
  console.log(`\n=== ${step.title} ===`);
  const start = performance.now();
  const outcome = await attempt(step);
  done.push({ step, outcome, seconds: (performance.now() - start) / 1000 });
  if (outcome.failed > 0) break;
}

console.log('\n=== Summary ===');
for (const { step, outcome, seconds } of done) {
  console.log(`${step.name.padEnd(8)} ${inWords(outcome).padEnd(28)} ${seconds.toFixed(1).padStart(6)} s`);
}
for (const step of chosen.slice(done.length)) console.log(`${step.name.padEnd(8)} not run`);
const sum = total(done.map(({ outcome }) => outcome));
console.log(`\n${inWords(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function choose(names: string[]): Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}". The steps: ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/** A step that breaks down has failed, and the summary still says what came before. */
async function attempt(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error);
    return single(false);
  }
}
