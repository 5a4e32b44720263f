import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { keepSession } from '#backend/testing/kept-session.ts';
import { countViolations, readViolations } from '../fixtures/app.ts';
import { launchElectron, openElectronApp, openFirstWindow } from '../fixtures/electron-app.ts';
import type { ElectronApp } from '../fixtures/electron-app.ts';
import { signInOn } from '../fixtures/identity.ts';
import { test as base } from '../fixtures/test.ts';

/** An app without a central service: enough for what has nothing to do with people. */
export interface LoneApp {
  readonly electron: ElectronApplication;
  /** The window, freshly loaded for each test. */
  readonly page: Page;
  cspViolations(): Promise<readonly string[]>;
}

const NOWHERE = 'http://127.0.0.1:9';
const lastSignIn = { issuer: NOWHERE, clientId: 'flo', clientKeyFile: '/nothing' };

/** Nobody answers there: neither a central service nor an identity provider. */
export const NO_SERVICE = [
  `--api=${NOWHERE}`,
  `--issuer=${NOWHERE}`,
  '--client-id=flo',
  '--client-key-file=/nothing',
] as const;

/** Leaves the profile as if somebody had been signed in, for an app that reaches nobody. */
export function rememberSomebody(dataDir: string): Promise<void> {
  return keepSession(dataDir, lastSignIn);
}

async function profileFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'flo-e2e-'));
  await rememberSomebody(folder);
  return folder;
}

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
    const folder = await profileFolder();
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ services, folder, user }, use) => {
    await signInOn(folder, services, user);
    const app = await openElectronApp(services, folder);
    await use(app);
    await app.close();
  },
  running: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const folder = await profileFolder();
      const electron = await launchElectron([...NO_SERVICE, `--data-dir=${folder}`, '--no-open']);
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
