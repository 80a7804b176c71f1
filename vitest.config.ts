import { defineConfig } from 'vitest/config';

// Far from UTC and off the full hour, so that a date read in local time shows.
process.env.TZ = 'Asia/Kathmandu';

export default defineConfig({
  test: { include: ['tests/unit/**/*.test.ts'] },
});
