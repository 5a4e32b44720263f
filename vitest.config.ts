import { defineConfig } from 'vitest/config';

// Set before any worker starts: a process reads its time zone once.
process.env['TZ'] = 'Europe/Oslo';

// Limits against hanging, wide enough for a machine that does much else besides.
const patience = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

/** Where modules keep nothing between calls. */
const pure = ['contract/**', 'rules/**', 'texts/**'];

const exclude = ['**/node_modules/**', 'out/**', 'dist/**', 'e2e/**', '.cache/**'];

/**
 * `unit` and `unit-pure` need nothing but Node, `server` the embedded PostgreSQL, `faults` kills and cuts
 * off real processes, `system` starts the whole system as a person would.
 */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Oslo' },
    allowOnly: false,
    passWithNoTests: false,
    // Two PostgreSQL servers are stopped when the server's tests are over.
    teardownTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...patience,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, ...pure, 'flo-server/**', '**/*.system.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-pure',
          ...patience,
          include: pure.map((folder) => `${folder}/*.test.ts`),
          exclude,
          // A third of the time: loading the same rules anew for each file is most of it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          ...patience,
          include: ['flo-server/**/*.test.ts'],
          exclude,
          globalSetup: ['flo-server/testing/global-setup.ts'],
          // The files of a worker share its modules: loading the service anew for each costs as much
          // as the tests. State is in databases, and each file has its own.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          ...patience,
          include: ['e2e/faults/**/*.test.ts'],
          exclude: exclude.filter((pattern) => pattern !== 'e2e/**'),
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
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
