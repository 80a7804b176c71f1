import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../../src/core/content/front-matter.ts';
import { readYaml } from '../../../../src/core/content/yaml-source.ts';
import { fc } from '../../chance.ts';

describe('front matter', () => {
  test.each([
    ['---\na: 1\n---\nbody\n', { yaml: 'a: 1\n', yamlLine: 2, body: 'body\n', bodyLine: 4 }],
    ['---\n---\nbody', { yaml: '', yamlLine: 2, body: 'body', bodyLine: 3 }],
    ['---\r\na: 1\r\nb: 2\r\n---\r\nbody', { yaml: 'a: 1\r\nb: 2\r\n', yamlLine: 2, body: 'body', bodyLine: 5 }],
    ['\uFEFF---\na: 1\n---\n', { yaml: 'a: 1\n', yamlLine: 2, body: '', bodyLine: 4 }],
    ['---  \na: 1\n...\nbody', { yaml: 'a: 1\n', yamlLine: 2, body: 'body', bodyLine: 4 }],
    ['---\na: 1\n---', { yaml: 'a: 1\n', yamlLine: 2, body: '', bodyLine: 4 }],
    ['---\na: |\n  ---\n---\nb\n---\nc', { yaml: 'a: |\n  ---\n', yamlLine: 2, body: 'b\n---\nc', bodyLine: 5 }],
    ['---\na: ----\n---\n', { yaml: 'a: ----\n', yamlLine: 2, body: '', bodyLine: 4 }],
    ['---\n---- \na\n---\n', { yaml: '---- \na\n', yamlLine: 2, body: '', bodyLine: 5 }],
  ])('%j is taken apart', (source, parts) => {
    expect(splitFrontMatter(source)).toEqual(parts);
  });

  test.each(['', 'body', '---', '---\na: 1\n', ' ---\na: 1\n---\n', '\n---\na: 1\n---\n', '----\na: 1\n----\n'])(
    '%j has none',
    (source) => {
      expect(splitFrontMatter(source)).toBeNull();
    },
  );

  test('lines of the body are those of the file', () => {
    const line = fc.stringMatching(/^[a-z: ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(line), fc.array(line, { minLength: 1 }), (yaml, body) => {
        const source = ['---', ...yaml, '---', ...body].join('\n');
        const parts = splitFrontMatter(source);
        expect(source.split('\n').slice((parts?.bodyLine ?? 0) - 1)).toEqual(body);
        expect(parts?.yaml.split('\n').slice(0, -1)).toEqual(yaml);
      }),
    );
  });
});

describe('YAML', () => {
  test('every scalar is the text that was typed', () => {
    const text = 'a: 2021-02-30\nb: no\nc: 010\nd: 1e5\ne: ~\nf: null\ng: "2021"\nh: 2021-11-15T10:00:00Z\ni: 0x1F\n';
    expect(readYaml(text, 'f').value).toEqual({
      a: '2021-02-30',
      b: 'no',
      c: '010',
      d: '1e5',
      e: '~',
      f: 'null',
      g: '2021',
      h: '2021-11-15T10:00:00Z',
      i: '0x1F',
    });
  });

  const yaml = readYaml('a: x\nlist:\n  - k: 1\n    deep: [p, {q: 2}]\n  - k: 3\n', 'f.md', 5);
  test.each([
    [['a'], 5, 4],
    [['list'], 7, 3],
    [['list', 0], 7, 5],
    [['list', 1, 'k'], 9, 8],
    [['list', 0, 'deep', 1, 'q'], 8, 19],
    [['list', 0, 'missing'], 7, 5],
    [['list', 7, 'k'], 7, 3],
    [['nowhere', 'at', 'all'], 5, 1],
    [[], 5, 1],
  ])('the value at %j begins on line %i, column %i', (path, line, column) => {
    expect(yaml.placeOf(path)).toEqual({ file: 'f.md', line, column });
  });

  test.each([
    [['a'], 5, 1],
    [['list', 0, 'deep'], 8, 5],
    [['list', 0, 'deep', 1, 'q'], 8, 16],
    [['list', 0, 'missing'], 7, 5],
  ])('the key at %j begins on line %i, column %i', (path, line, column) => {
    expect(yaml.placeOfKey(path)).toEqual({ file: 'f.md', line, column });
  });

  test('aliases of honest size are unfolded', () => {
    expect(readYaml('a: &x [1, 2]\nb: *x\n', 'f').value).toEqual({ a: ['1', '2'], b: ['1', '2'] });
  });

  test('a key of JavaScript is a key like any other, or none', () => {
    expect(Object.keys(readYaml('constructor: 1\ntoString: 2\n', 'f').value as object)).toEqual([
      'constructor',
      'toString',
    ]);
    expect(readYaml('__proto__: {polluted: 1}\n', 'f')).toMatchObject({
      value: null,
      diagnostics: [{ ruleId: 'bad-yaml' }],
    });
    expect('polluted' in {}).toBe(false);
  });
});
