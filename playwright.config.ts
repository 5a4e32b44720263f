import { defineConfig } from '@playwright/test';
import { installedChromium } from './scripts/lib/chromium.ts';

const chromium = installedChromium();

/**
 * The same specs run in both hosts. `e2e/electron-only` runs in Electron alone; everything a host
 * needs (API, database, data folder, clock) is started per worker by the fixtures in e2e/fixtures.
 */
export default defineConfig({
  testDir: 'e2e',
  // What stands between real processes is vitest's (`e2e/faults/*.test.ts`).
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/playwright',
  globalSetup: './e2e/fixtures/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: ['electron-only/**'] },
    { name: 'electron', testIgnore: ['browser-only/**'] },
  ],
});
