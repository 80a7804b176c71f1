import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../browser/playwright.config.ts';

const patterns = (config.projects ?? []).flatMap(({ testMatch = [] }) => testMatch);

test.each(globSync('tests/browser/*.spec.ts').map((file) => basename(file)))('%s runs in some project', (file) => {
  expect(patterns.some((pattern) => new RegExp(pattern).test(`/${file}`))).toBe(true);
});
