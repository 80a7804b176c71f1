import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { findTestChromium, SHELL } from './chromium.ts';

/**
 * Sees to it that there is a Chromium for the browser tests: on a Debian or Ubuntu machine without one, and with the
 * right to install, it installs Debian's; in CI the one without windows as well, since tests take half as long in it.
 * Exits with 1, and says what to do, where there is none and none can be installed.
 */
try {
  console.log(ensure());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function ensure(): string {
  const found = findTestChromium();
  if (!found) {
    console.log("No Chromium found: installing Debian's.");
    // Not every release has the second one.
    if (!install('chromium', SHELL)) install('chromium');
  } else if (process.env.CI && !process.env.CHROMIUM_PATH && basename(found) !== SHELL) {
    install(SHELL);
  }
  const chromium = findTestChromium();
  return chromium ? `Chromium: ${chromium}` : explain();
}

function install(...packages: string[]): boolean {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return false;
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (root.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  // Without its recommended packages: the pages bring their own fonts, and tests need no other.
  return execute([...apt, 'update']) && execute([...apt, 'install', '--no-install-recommends', ...packages]);
}

function execute([command = '', ...args]: string[]): boolean {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function explain(): string {
  process.exitCode = 1;
  return [
    'The browser tests need Chromium or Chrome, and none could be installed here.',
    'Install one (`npx playwright install chromium`, or a package of your system), or set CHROMIUM_PATH to it.',
  ].join('\n');
}
