import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AuthorSchemaName, authorSchemas } from '../../../../src/core/content/author-schemas.ts';
import { splitFrontMatter } from '../../../../src/core/content/front-matter.ts';
import { expectFile } from '../../fixtures.ts';

const NAMES = Object.keys(authorSchemas) as AuthorSchemaName[];
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
const validators = Object.fromEntries(NAMES.map((name) => [name, ajv.compile(authorSchemas[name])]));

/** What is wrong with a YAML text, read as editors read it: with numbers and booleans. */
function mistakesIn(name: AuthorSchemaName, yaml: string): string[] {
  const validate = validators[name] as (typeof validators)[string];
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each(NAMES)('schemas/%s.schema.json is what `npm run schemas` writes', (name) => {
  expectFile(`schemas/${name}.schema.json`, `${JSON.stringify(authorSchemas[name], null, 2)}\n`);
});

test('the schemas that VS Code is told of are there', async () => {
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
  const paths = Object.keys(settings['yaml.schemas']);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

describe('content that passes `check` has no mistakes for the schemas', () => {
  const folders = ['content', 'src/cli/templates/topic', 'tests/fixtures/content', 'tests/fixtures/topics/*'];
  const kinds: [AuthorSchemaName, string, (text: string) => string][] = [
    ['site', 'site.yaml', (text) => text],
    ['actor', 'actors/*.yaml', (text) => text],
    ['article', 'articles/*.md', (text) => splitFrontMatter(text)?.yaml ?? ''],
  ];
  test.each(kinds)('%s', async (name, pattern, yamlOf) => {
    const mistakes: string[] = [];
    let count = 0;
    for await (const file of glob(folders.map((folder) => `${folder}/${pattern}`))) {
      count++;
      const yaml = yamlOf(await readFile(file, 'utf8'));
      mistakes.push(...mistakesIn(name, yaml).map((mistake) => `${file}${mistake}`));
    }
    expect(mistakes).toEqual([]);
    expect(count).toBeGreaterThan(1);
  });
});

describe('numbers, booleans and dates need no quotation marks', () => {
  test.each([
    ['a name that is a number', 'name: 1984\nside: west'],
    ['a name that is a boolean', 'name: true\nside: west'],
    ['a year', 'name: A\nside: west\nsince: 1949'],
    ['a day', 'name: A\nside: west\nsince: 1949-04-04'],
    ['an interval', 'name: A\nside: west\nsince: 1949/1950'],
  ])('%s', (_, yaml) => expect(mistakesIn('actor', yaml)).toEqual([]));
});

const ARTICLE = 'title: T\npublisher: P\npublished: 2021\nevents:\n';
const EVENT = '- { event: e, title: T, date: 2021, kind: k, stance: s, passages: [words]';

describe('what one file alone shows to be wrong is wrong for its schema', () => {
  test.each<[string, AuthorSchemaName, string]>([
    ['a key that nobody knows', 'actor', 'name: A\nsdie: west'],
    ['a key that is missing', 'actor', 'name: A'],
    ['a list where a text is wanted', 'actor', 'name: [A]\nside: west'],
    ['an id with a capital letter', 'actor', 'name: A\nside: West'],
    ['an address that runs', 'article', 'title: T\npublisher: P\npublished: 2021\nurl: "javascript:alert(1)"'],
    ['an event without passages', 'article', `${ARTICLE}${EVENT.replace('words', '')} }`],
    ['a passage without its words', 'article', `${ARTICLE}${EVENT.replace('words', '{ prefix: a }')} }`],
    [
      'a quotation of nine words',
      'article',
      `${ARTICLE}${EVENT.replace('words', '{ exact: a, original: a b c d e f g h i }')} }`,
    ],
    ['a figure that is no number', 'article', `${ARTICLE}${EVENT}, figures: [{ series: a, value: many }] }`],
    ['a colour that is no colour of the palette', 'site', 'kinds: { a: { label: A, colour: pink, symbol: circle } }'],
  ])('%s', (_, name, yaml) => expect(mistakesIn(name, yaml)).not.toEqual([]));

  test('the event that these mistakes are made in is right without them', () => {
    expect(mistakesIn('article', `${ARTICLE}${EVENT}, figures: [{ series: a, value: 100_000 }] }`)).toEqual([]);
  });
});

test.each(NAMES)('every field of the schema of %s has a sentence', (name) => {
  const fields: [string, unknown][] = [];
  JSON.stringify(authorSchemas[name], (key, value) => {
    if (key === 'properties') fields.push(...Object.entries(value));
    return value;
  });
  expect(fields.length).toBeGreaterThan(5);
  expect(fields.filter(([, field]) => !/\.$/.test((field as { description?: string }).description ?? ''))).toEqual([]);
});
