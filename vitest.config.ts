import { defineConfig } from 'vitest/config';

// West of UTC, where midnight UTC is still the day before: a date read in local time shows.
process.env.TZ = 'America/St_Johns';

export default defineConfig({
  // Some tests start the commands, which takes its time on a busy machine.
  // Modules keep no state that a test changes, so that files can share them.
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000, isolate: false },
});
