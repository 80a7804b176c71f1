import { describe, expect, test } from 'vitest';
import type { BuiltPage } from '../../pipeline/built-site.ts';
import { checkLinks, follow, targetsOf } from '../../pipeline/links.ts';

function page(file: string, ids: string[], addresses: string[] = []): BuiltPage {
  const references = addresses.map((address, i) => ({ address, place: `1:${i}` }));
  return { file, path: `/a/${file.replace(/index\.html$/, '')}`, ids: new Set(ids), references };
}

const site = { folder: 'unused', base: '/a/' };
const pages = [page('index.html', ['main']), page('events/x/index.html', ['x', 'ä'])];
const targets = targetsOf(site, ['index.html', 'events/x/index.html', 'data/timeline.json'], pages);

describe('follow(address) leads to a file, out of the site, or to a problem', () => {
  test.each([
    ['/a/', { file: 'index.html' }],
    ['../', { problem: 'leads to no file' }],
    ['../../', { file: 'index.html' }],
    ['#x', { file: 'events/x/index.html' }],
    ['#%C3%A4', { file: 'events/x/index.html' }],
    ['/a/data/timeline.json', { file: 'data/timeline.json' }],
    ['/a/#main:~:text=word', { file: 'index.html' }],
    ['#y', { problem: 'no id "y" in events/x/index.html' }],
    ['/a/events/x', { problem: 'leads to no file' }],
    ['/events/x/', { problem: 'leaves the base path /a/' }],
    ['javascript:alert(1)', { problem: 'javascript: is not allowed' }],
    ['https://', { problem: 'is no address' }],
    ['https://example.org/', null],
    ['mailto:a@example.org', null],
  ])('%s', (address, expected) => {
    expect(follow(address, '/a/events/x/', targets)).toEqual(expected);
  });
});

test('a page that no link leads to is a problem, but for 404.html', () => {
  const home = page('index.html', [], ['/a/linked/']);
  const all = [home, page('linked/index.html', []), page('lonely/index.html', [], ['/a/']), page('404.html', [])];
  const files = all.map(({ file }) => file);
  const problems = checkLinks(targetsOf(site, files, all));
  expect([...problems].filter(([, found]) => found.length > 0)).toEqual([
    ['lonely/index.html', ['cannot be reached by links from the first page']],
  ]);
});
