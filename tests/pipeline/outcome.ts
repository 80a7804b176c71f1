/** What came of a step: how many test cases passed, failed and were left out. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** The outcome of one case that is as good as its answer. */
export function single(passed: boolean): Outcome {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** All outcomes together. */
export function total(outcomes: Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, outcome) => ({
      passed: sum.passed + outcome.passed,
      failed: sum.failed + outcome.failed,
      skipped: sum.skipped + outcome.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** In the words of test runners: `12 passed, 0 failed`, and the skipped ones where there are any. */
export function inWords({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Prints every case that has problems, and counts.
 * @param cases name of a case to what is wrong with it, empty where nothing is
 */
export function report(cases: Map<string, string[]>): Outcome {
  const outcomes = [...cases].map(([name, problems]) => {
    if (problems.length > 0) console.error(`${name}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    return single(problems.length === 0);
  });
  return total(outcomes);
}
