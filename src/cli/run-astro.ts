import { spawn } from 'node:child_process';

/**
 * Runs a command of Astro's own, which prints to this program's output.
 * @returns its exit status
 */
export function runAstro(...args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
    // What it has still to do when it is broken off is waited for.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  });
}
