import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { type Outcome, single } from './outcome.ts';

/**
 * Runs a command in the project's folder, its output straight to ours.
 * @param env variables on top of our own
 * @returns its exit status; 1 where a signal ended it
 * @throws Error where the command cannot be started
 */
export function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** A script of package.json as one test case. */
export async function script(name: string, ...args: string[]): Promise<Outcome> {
  return single((await runScript(name, ...args)) === 0);
}

/** Runs a script of package.json and tells its exit status. */
export function runScript(name: string, ...args: string[]): Promise<number> {
  return runScriptWith({}, name, ...args);
}

/** The same, with variables on top of our own. */
export function runScriptWith(env: Record<string, string>, name: string, ...args: string[]): Promise<number> {
  const script = ['run', '--silent', name, '--', ...args];
  // npm's own program, run by our Node: on Windows `npm` is a script that spawn does not find.
  const program = process.env.npm_execpath;
  return program ? run(process.execPath, [program, ...script], env) : run('npm', script, env);
}

/**
 * A test runner that writes a JSON report.
 * @param start runs it and tells its exit status
 * @param file where it writes the report
 * @param count reads the outcome off the report
 * @returns what the report says; at least one failure where the exit status is not 0
 */
export async function counted<Report>(
  start: () => Promise<number>,
  file: string,
  count: (report: Report) => Outcome,
): Promise<Outcome> {
  await rm(file, { force: true });
  const status = await start();
  const text = await readFile(file, 'utf8').catch(() => null);
  const outcome = text === null ? single(false) : count(JSON.parse(text));
  return status === 0 || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}
