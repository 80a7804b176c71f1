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
  return run(...npmScript(name, ...args), env);
}

function npmScript(name: string, ...args: string[]): [command: string, args: string[]] {
  const script = ['run', '--silent', name, '--', ...args];
  // npm's own program, run by our Node: on Windows `npm` is a script that spawn does not find.
  const program = process.env.npm_execpath;
  return program ? [process.execPath, [program, ...script]] : ['npm', script];
}

/** A script of package.json as one test case, run beside other steps; its output is shown when its turn comes. */
export function scriptBeside(name: string): { begin(): void; run(): Promise<Outcome> } {
  let running: Promise<{ status: number; output: string }> | undefined;
  const begin = () => {
    running ??= collect(...npmScript(name));
  };
  return {
    begin,
    async run() {
      begin();
      const { status, output } = (await running) ?? { status: 1, output: '' };
      process.stdout.write(output);
      return single(status === 0);
    },
  };
}

/** Runs a command in the project's folder and collects what it prints. */
function collect(command: string, args: string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
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
