import { defineConfig } from '@playwright/test';

/**
 * The same specs run in both hosts. `e2e/electron-only` runs in Electron alone; everything a host
 * needs (API, database, data folder, clock) is started per worker by the fixtures in e2e/fixtures.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { locale: 'nb-NO', timezoneId: 'Europe/Oslo', trace: 'retain-on-failure' },
  projects: [
    { name: 'browser', testIgnore: ['electron-only/**'] },
    { name: 'electron', testIgnore: ['browser-only/**'] },
  ],
});
