import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { testDesktop } from '#identity-provider/testing/desktop.ts';
import { startIdentityProvider } from '#identity-provider/testing/sign-in.ts';
import { countViolations, readViolations } from '../fixtures/app.ts';
import { axeViolations } from '../fixtures/axe.ts';

interface Login {
  /** Opens the login page of a new sign-in, for a loopback address that answers. */
  ask(): Promise<string>;
}

async function loopback(): Promise<Server> {
  const server = createServer((_request, response) => response.end('Du er framme'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const test = base.extend<{ login: Login }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a destructured first argument
  login: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'flo-idp-'));
    const provider = await startIdentityProvider({ dataDir });
    const server = await loopback();
    const { port } = server.address() as AddressInfo;
    const redirect = `http://127.0.0.1:${port}/callback`;
    const desktop = await testDesktop(provider);
    await use({ ask: async () => (await desktop.ask({ redirect_uri: redirect })).href });
    server.close();
    server.closeAllConnections();
    await provider.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});

test('one signs in with the keyboard alone, and the page asks nobody else for anything', async ({
  login,
  page,
}) => {
  const foreign: string[] = [];
  const address = await login.ask();
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== '127.0.0.1') foreign.push(hostname);
  });
  await page.addInitScript(countViolations);
  await page.goto(address);
  expect(await axeViolations(page)).toEqual([]);
  expect(await readViolations(page)).toEqual([]);
  await expect(page.getByRole('radio', { name: 'Ingrid Bakke' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Lars Moen' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Du er framme')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('code')).toMatch(/^.{20,}$/);
  expect(foreign).toEqual([]);
});

test('one can give up, and is told when a sign-in is over', async ({ login, page }) => {
  await page.goto(await login.ask());
  const begun = page.url();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.getByText('Du er framme')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
  await page.goto(begun);
  await expect(page.getByRole('heading')).toHaveText('Innloggingen er over');
  expect(await axeViolations(page)).toEqual([]);
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('the page can be read as well', async ({ login, page }) => {
    await page.goto(await login.ask());
    expect(await axeViolations(page)).toEqual([]);
  });
});
