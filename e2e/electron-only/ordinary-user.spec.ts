import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Adviser, panel, personName, searchField } from '../fixtures/adviser.ts';
import { openElectronApp, type ElectronApp } from '../fixtures/electron-app.ts';
import { IDENTITY_VARIABLE, identityOfRun, signInOn } from '../fixtures/identity.ts';
import { expect, HOME, test as base } from './electron-test.ts';
import { asOrdinaryUser, handOver } from './ordinary-user.ts';

/** The app as it is on a desk: an ordinary user's, with the sandbox on, signed in to a real service. */
const test = base.extend<{ readonly desk: ElectronApp }>({
  desk: async ({ services, folder, user }, use) => {
    const options = await asOrdinaryUser(folder);
    const data = join(options.home ?? folder, 'data');
    await mkdir(data);
    await signInOn(data, services, user);
    const before = process.env[IDENTITY_VARIABLE];
    const identity = identityOfRun();
    const clientKeyFile = join(data, 'client-key.json');
    await cp(identity.clientKeyFile, clientKeyFile);
    await handOver(data);
    process.env[IDENTITY_VARIABLE] = JSON.stringify({ ...identity, clientKeyFile });
    const app = await openElectronApp(services, data, options);
    await use(app);
    await app.close();
    process.env[IDENTITY_VARIABLE] = before;
  },
});

test('an ordinary user works in the sandbox, and nothing breaks out of it', async ({
  desk,
  register,
}) => {
  const { page, electron } = desk;
  await expect(searchField(page)).toBeFocused();
  await new Adviser(page).type(register.people.adult.nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await expect(panel(page, 3).getByRole('row').nth(1)).toBeVisible();

  const processes = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, pid, name }) => ({ type, pid, name })),
  );
  for (const { type, pid } of processes.filter(({ type }) => type === 'Tab')) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    expect(/^Uid:\s+(\d+)/m.exec(status)?.[1], `${type} is not root`).not.toBe('0');
    expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^NoNewPrivs:\s+(\d)/m.exec(status)?.[1]).toBe('1');
    expect(/^CapEff:\s+0+$/m.test(status)).toBe(true);
  }
  expect(processes.filter(({ type }) => type === 'Tab').length).toBeGreaterThan(0);

  const reach = await page.evaluate(async () => {
    const opened = window.open('https://evil.example/');
    location.href = 'https://evil.example/';
    const tries = ['file:///etc/passwd', 'https://evil.example/', 'http://127.0.0.1:1/'].map(
      (url) =>
        fetch(url).then(
          () => url,
          () => '',
        ),
    );
    return {
      opened: opened !== null,
      node: ['process', 'require', 'module'].filter((name) => name in window),
      fetched: (await Promise.all(tries)).filter((url) => url !== ''),
    };
  });
  expect(reach).toEqual({ opened: false, node: [], fetched: [] });
  // Asked of the window itself: the test's own view of the page waits for the journey it refused.
  const left = await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const name: unknown = await window?.webContents.executeJavaScript(
      `document.querySelector('h1').textContent`,
    );
    return [window?.webContents.getURL(), name];
  });
  expect(left).toEqual([HOME, 'Kristin Berg Hansen']);
});
