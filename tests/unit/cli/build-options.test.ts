import { expect, test } from 'vitest';
import { readBuildOptions } from '../../../src/cli/build-options.ts';

test.each([
  [[], { outDir: 'dist', force: false }],
  [['--outDir', '../my-site', '--force'], { outDir: '../my-site', force: true }],
  [['--outDir=../my-site', '--base', '/a/b/', '--site', 'https://example.org'], { outDir: '../my-site' }],
  [['--base', 'a/b', '--silent'], { outDir: 'dist' }],
])('%j', (args, expected) => {
  expect(readBuildOptions(args, {})).toMatchObject({ ...expected, args });
});

test('help is no build', () => {
  expect(readBuildOptions(['--help'], {})).toBeNull();
});

test.each([
  [['--outdir', '../my-site'], {}, "Unknown option '--outdir'."],
  [['--output', 'x'], {}, "Unknown option '--output'."],
  [['../my-site'], {}, 'Say what ../my-site is: --outDir ../my-site to write the site there.'],
  [['--outDir'], {}, "Option '--outDir <value>' argument missing."],
  [['--site', 'example.org'], {}, /^The address of a site begins with https:\/\/ .* not "example\.org"\.$/],
  [['--site', 'http:/example.org'], {}, /not "http:\/example\.org"\.$/],
  [[], { SITE_URL: 'example.org' }, /not "example\.org"\.$/],
  [
    ['--base', 'https://example.org/a/'],
    {},
    /^A base is the path of an address, .* not "https:\/\/example\.org\/a\/"\./,
  ],
  [[], { BASE_PATH: '//example.org/a/' }, /^A base is the path/],
])('%j, %j is refused', (args, env, message) => {
  expect(readBuildOptions(args, env)).toMatch(message);
});
