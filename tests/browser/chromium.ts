import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Flags that Chromium is started with: no traffic of its own, and no sandbox where root runs it. */
export const LAUNCH_ARGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Chromium without windows: the same pages in half the time. Also the name of its package. */
export const SHELL = 'chromium-headless-shell';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser that tests, benchmarks and screenshots use: CHROMIUM_PATH, else Playwright's own, else the system's.
 * @param names of the system's, the first one first
 * @returns its path; null where there is none
 * @throws Error where CHROMIUM_PATH names no program
 */
export function findChromium(names: string[] = NAMES): string | null {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, which is no program.`);
    return chosen;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : onPath(names);
}

/** The same for tests, which have no use for windows. */
export function findTestChromium(): string | null {
  return findChromium([SHELL, ...NAMES]);
}

function onPath(names: string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
