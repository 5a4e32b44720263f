import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockProfile } from '#backend/profile-lock.ts';
import { t } from '../fixtures/adviser.ts';
import { launchElectron, openFirstWindow } from '../fixtures/electron-app.ts';
import { identityOfRun, signInOn } from '../fixtures/identity.ts';
import { expect, NO_SERVICE, test } from './electron-test.ts';

test('without an address of the central service it says which file is missing', async ({
  folder,
}, info) => {
  const electron = await launchElectron([`--data-dir=${folder}`, '--lang=nb']);
  const page = await electron.firstWindow();
  await expect(page.locator('html')).toHaveAttribute('lang', /^(nb|nn|en)$/);
  await expect(page.locator('code')).toHaveText(join(folder, 'electron', 'config.json'));
  await page.screenshot({ path: info.outputPath('no-service.png') });
  await electron.close();
});

test('it takes its addresses from its configuration file', async ({ folder, services, user }) => {
  await signInOn(folder, services, user);
  await mkdir(join(folder, 'electron'), { recursive: true });
  const config = JSON.stringify({ api: services.apiUrl, ...identityOfRun() });
  await writeFile(join(folder, 'electron/config.json'), config);
  const electron = await launchElectron([`--data-dir=${folder}`, '--no-open']);
  const page = await openFirstWindow(electron);
  await expect(page.getByRole('combobox').first()).toBeVisible();
  await electron.close();
});

test('a profile that another program uses is left alone', async ({ folder }) => {
  const release = lockProfile(folder, undefined);
  const electron = await launchElectron([...NO_SERVICE, `--data-dir=${folder}`]);
  const page = await electron.firstWindow();
  await expect(page.locator('h1')).toHaveText(
    /Arbeidsflaten er alt åpen|Arbeidsflata er alt open|The workspace is already open/,
  );
  await electron.close();
  release();
  expect(t('hosts.alreadyRunning.title')).toBe('Arbeidsflaten er alt åpen');
});
