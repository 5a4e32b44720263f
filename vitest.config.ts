import { defineConfig } from 'vitest/config';

// Set before any worker starts: a process reads its time zone once.
process.env['TZ'] = 'Europe/Oslo';

const exclude = ['**/node_modules/**', 'out/**', 'dist/**', 'e2e/**', '.cache/**'];

/**
 * `unit` needs nothing but Node, `server` the embedded PostgreSQL, `system` starts the whole system
 * as a person would.
 */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Oslo' },
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Limits against hanging, wide enough for a machine that does much else besides.
          testTimeout: 30_000,
          expect: { poll: { timeout: 20_000 } },
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'flo-server/**', '**/*.system.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['flo-server/**/*.test.ts'],
          exclude,
          globalSetup: ['flo-server/testing/global-setup.ts'],
          // The files of a worker share its modules: loading the service anew for each costs as much
          // as the tests. State is in databases, and each file has its own.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['scripts/**/*.system.test.ts'],
          exclude,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
