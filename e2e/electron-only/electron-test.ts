import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { countViolations, readViolations } from '../fixtures/app.ts';
import { launchElectron, openElectronApp, openFirstWindow } from '../fixtures/electron-app.ts';
import type { ElectronApp } from '../fixtures/electron-app.ts';
import { test as base } from '../fixtures/test.ts';

/** An app without a central service: enough for what has nothing to do with people. */
export interface LoneApp {
  readonly electron: ElectronApplication;
  /** The window, freshly loaded for each test. */
  readonly page: Page;
  cspViolations(): Promise<readonly string[]>;
}

/** Nobody answers there. */
export const NO_SERVICE = '--api=http://127.0.0.1:9';

/** Where the workspace's page lies. */
export const HOME = 'app://flo/';

interface ElectronFixtures {
  readonly app: ElectronApp;
  readonly lone: LoneApp;
  readonly folder: string;
}

/** As the tests of both hosts, with what only Electron has. */
export const test = base.extend<ElectronFixtures, { readonly running: ElectronApplication }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a destructured first argument
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'flo-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ services, folder }, use) => {
    const app = await openElectronApp(services, folder);
    await use(app);
    await app.close();
  },
  running: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'flo-e2e-'));
      const electron = await launchElectron([NO_SERVICE, `--data-dir=${folder}`, '--no-open']);
      await electron.context().addInitScript(countViolations);
      await use(electron);
      await electron.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  lone: async ({ running: electron }, use) => {
    const [first] = electron.windows();
    const page = first ?? (await openFirstWindow(electron));
    await page.reload();
    await page.getByRole('combobox').first().waitFor();
    await use({ electron, page, cspViolations: () => readViolations(page) });
  },
});

export { expect } from '@playwright/test';
