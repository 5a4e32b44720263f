import { defineConfig } from 'vitest/config';

// Set before any worker starts: a process reads its time zone once.
process.env['TZ'] = 'Europe/Oslo';

const exclude = ['**/node_modules/**', 'out/**', 'dist/**', 'e2e/**', '.cache/**'];

/** Two projects: `unit` needs nothing but Node, `server` needs the embedded PostgreSQL. */
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
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'flo-server/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['flo-server/**/*.test.ts'],
          exclude,
          globalSetup: ['flo-server/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
