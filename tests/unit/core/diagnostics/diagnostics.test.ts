import { describe, expect, test } from 'vitest';
import { compareDiagnostics, countErrors, type Diagnostic } from '../../../../src/core/diagnostics/diagnostic.ts';
import { nearestName } from '../../../../src/core/diagnostics/nearest.ts';
import { printDiagnostics, summarise } from '../../../../src/core/diagnostics/print.ts';
import { fc } from '../../chance.ts';

function at(file: string, line: number, column: number, rest: Partial<Diagnostic> = {}): Diagnostic {
  return { place: { file, line, column }, ruleId: 'rule', severity: 'error', reason: 'It is wrong.', ...rest };
}

describe('printing', () => {
  test('a diagnostic is one line: place, rule, what is wrong, how to mend it, the other place', () => {
    const cause = { file: 'b.md', line: 3, column: 4 };
    expect(printDiagnostics([at('a.md', 1, 2, { note: 'Mend it.', cause })])).toBe(
      'a.md:1:2  rule  It is wrong. Mend it. See b.md:3:4.',
    );
    expect(printDiagnostics([at('a.md', 1, 2)])).toBe('a.md:1:2  rule  It is wrong.');
    expect(printDiagnostics([])).toBe('');
  });

  test('a warning says so', () => {
    expect(printDiagnostics([at('a.md', 1, 2, { severity: 'warning' })])).toBe('a.md:1:2  warning rule  It is wrong.');
  });

  test('they are sorted by file, then line, column and rule, as numbers', () => {
    const sorted = [at('a', 2, 9), at('a', 10, 2), at('a', 10, 10), at('a', 10, 10, { ruleId: 'z' }), at('b', 1, 1)];
    expect(printDiagnostics(sorted.toReversed())).toBe(sorted.map((one) => printDiagnostics([one])).join('\n'));
    expect(sorted.toReversed().sort(compareDiagnostics)).toEqual(sorted);
  });

  test('characters that nobody sees are spelled out', () => {
    expect(printDiagnostics([at('a', 1, 1, { reason: 'a\nb\u202Ec\u2066d\u001B[31m.' })])).toBe(
      'a:1:1  rule  a\\u000ab\\u202ec\\u2066d\\u001b[31m.',
    );
  });
});

describe('the last line of a run', () => {
  const warning = at('b', 1, 1, { severity: 'warning' });
  test.each([
    [[], 'no mistakes'],
    [[at('a', 1, 1)], '1 error in 1 file'],
    [[at('a', 1, 1), at('a', 2, 1)], '2 errors in 1 file'],
    [[warning], '1 warning in 1 file'],
    [[at('a', 1, 1), warning, warning], '1 error and 2 warnings in 2 files'],
  ])('counts errors, warnings and files (%#)', (diagnostics, summary) => {
    expect(summarise(diagnostics)).toBe(summary);
    expect(countErrors(diagnostics)).toBe(diagnostics.filter(({ severity }) => severity === 'error').length);
  });
});

describe('the nearest name', () => {
  test.each([
    ['tilte', ['title', 'text'], 'title'],
    ['publsher', ['publisher', 'published'], 'publisher'],
    ['Russia', ['russia'], 'russia'],
    ['meting', ['meeting', 'measure'], 'meeting'],
    ['x', ['y'], 'y'],
    ['kremlin', ['russia', 'nato'], null],
    ['a', ['abcdef'], null],
    ['anything', [], null],
    ['', ['side'], null],
  ])('to "%s" among %s is %s', (text, candidates, nearest) => {
    expect(nearestName(text, candidates)).toBe(nearest);
  });

  test('to a name that is known is that name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), fc.nat(), (names, i) => {
        const name = names[i % names.length] as string;
        expect(nearestName(name, names)).toBe(name);
      }),
    );
  });
});
