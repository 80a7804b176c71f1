import { defineConfig } from 'vitest/config';

// West of UTC, where midnight UTC is still the day before: a date read in local time shows.
process.env.TZ = 'America/St_Johns';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Some tests and hooks start the commands, and a busy machine may stand still for many seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Modules keep no state that a test changes, so that files can share them.
    isolate: false,
  },
});
