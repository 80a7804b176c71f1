import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

test('a folder without a site is not served: it is said how to build one', async () => {
  const folder = 'tests/fixtures/content';
  const { code, stderr } = await new Promise<{ code: number; stderr: string }>((resolve) => {
    execFile(process.execPath, ['src/cli/preview.ts', '--outDir', folder], (error, _, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stderr });
    });
  });
  expect(code).toBe(1);
  expect(stderr).toBe(
    `There is no site in ${folder} to look at. Build it first: npm run build -- --outDir ${folder}\n`,
  );
});
