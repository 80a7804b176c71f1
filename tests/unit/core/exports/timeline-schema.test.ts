import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { timelineJsonSchema } from '../../../../src/core/exports/timeline-schema.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(timelineJsonSchema);

const passage = { exact: 'words', href: '/articles/a/#e' };
const account = {
  article: 'a',
  published: '2021-11-16',
  date: '2021-11-15',
  stance: 'reports',
  passages: [passage],
  figures: [],
};
const event = {
  id: 'e',
  title: 'It happens',
  date: '../2021-11-15',
  start: null,
  end: '2021-11-15',
  precision: 'interval',
  kind: 'meeting',
  actors: [],
  disputed: false,
  respondsTo: [],
  accounts: [account],
};
const timeline = (...events: unknown[]) => ({
  version: 1,
  site: { title: 'T', dek: 'D', language: 'en' },
  articles: [],
  actors: [],
  events,
});

test('an event with only what is required is valid', () => {
  expect(validate(timeline(event)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['article', ['id', 'title', 'publisher', 'published', 'language'], ['url', 'origin', 'original']],
  ['actor', ['id', 'name', 'side'], ['role', 'aliases']],
  ['event', Object.keys(event), ['place']],
  ['account', Object.keys(account), ['attributedTo', 'lagDays']],
  ['passage', ['exact', 'href'], ['original', 'paragraph']],
])('of an %s others can count on the fields that were promised to them', (name, always, ifKnown) => {
  const { required, properties } = timelineJsonSchema.$defs[name as 'article'] as {
    required: string[];
    properties: object;
  };
  expect(required).toEqual(expect.arrayContaining(always));
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(ifKnown));
});

test.each([
  ['a field nobody knows', { ...event, colour: 'red' }],
  ['a start that is missing rather than null', { ...event, start: undefined }],
  ['an event without accounts', { ...event, accounts: [] }],
  ['an account without passages', { ...event, accounts: [{ ...account, passages: [] }] }],
  ['a bound that is no day', { ...event, end: '2021-11' }],
  ['a precision nobody knows', { ...event, precision: 'hour' }],
])('%s is refused', (_, broken) => {
  expect(validate(JSON.parse(JSON.stringify(timeline(broken))))).toBe(false);
});

test('every field has a description that is a sentence', () => {
  const fields = Object.values(timelineJsonSchema.$defs).flatMap((schema) =>
    Object.values((schema as { properties?: Record<string, { description?: string }> }).properties ?? {}),
  );
  expect(fields.length).toBeGreaterThan(30);
  for (const field of fields) expect(field.description).toMatch(/^[A-Z].*\.$/);
});
