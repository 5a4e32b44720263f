import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchElectron, openFirstWindow } from '../fixtures/electron-app.ts';
import { expect, NO_SERVICE, test } from './electron-test.ts';

test('there is no menu, and Alt takes no key away', async ({ lone }) => {
  const field = lone.page.getByRole('combobox').first();
  await field.click();
  await lone.page.keyboard.press('Alt');
  await lone.page.keyboard.type('ab');
  await expect(field).toHaveValue('ab');
  expect(await lone.electron.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
});

test('the title never says who is on the screen', async ({ lone }) => {
  await lone.page.evaluate(() => (document.title = 'Kari Nordmann 01019012345'));
  const titles = await lone.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toEqual(['FLO arbeidsflate']);
});

test('text grows and shrinks with the keys for it', async ({ lone }) => {
  const press = (keyCode: string): Promise<number> =>
    lone.electron.evaluate(async ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      contents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control'] });
      contents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: ['control'] });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return contents.getZoomLevel();
    }, keyCode);
  expect(await press('=')).toBe(1);
  expect(await press('=')).toBe(2);
  expect(await press('-')).toBe(1);
  expect(await press('0')).toBe(0);
});

test('starting it again brings the first one forward and ends', async ({ folder }) => {
  const args = [...NO_SERVICE, `--data-dir=${folder}`];
  const first = await launchElectron([...args, '--no-open']);
  await openFirstWindow(first);
  const came = first.evaluate(
    ({ app }) =>
      new Promise<boolean>((resolve) => app.once('second-instance', () => resolve(true))),
  );
  const second = await launchElectron(args).catch(() => undefined);
  expect(await came).toBe(true);
  await second?.close().catch(() => undefined);
  expect(first.windows()).toHaveLength(1);
  await first.close();
});

test('a window opens where it was closed, and keeps nothing but numbers', async ({ folder }) => {
  const args = [...NO_SERVICE, `--data-dir=${folder}`, '--no-open'];
  const place = { x: 40, y: 60, width: 900, height: 700 };
  const first = await launchElectron(args);
  await openFirstWindow(first);
  const moved = (): Promise<unknown> =>
    first.evaluate(({ BrowserWindow }, bounds) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      const now = window.getBounds();
      if (now.width !== bounds.width || now.x !== bounds.x) window.setBounds(bounds);
      return now;
    }, place);
  // The display server may still answer the window's first size after the new one was asked for.
  await expect.poll(moved, { intervals: [250] }).toEqual(place);
  await first.close();
  const kept = JSON.parse(await readFile(join(folder, 'electron/window.json'), 'utf8')) as unknown;
  expect(kept).toMatchObject({ place: { ...place, maximized: false } });

  const second = await launchElectron(args);
  await openFirstWindow(second);
  expect(
    await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(place);
  await second.close();
});

test('a window of the dark theme does not begin white', async ({ folder }) => {
  const args = [...NO_SERVICE, `--data-dir=${folder}`, '--no-open'];
  const first = await launchElectron(args);
  const page = await openFirstWindow(first);
  await page.evaluate(() => localStorage.setItem('flo.preferences', '{"theme":"dark"}'));
  await page.reload();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await first.close();
  const kept = await readFile(join(folder, 'electron/window.json'), 'utf8');
  expect(JSON.parse(kept)).toMatchObject({ background: '#0e151f' });
  const second = await launchElectron(args);
  await openFirstWindow(second);
  const colour = await second.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  );
  expect(colour?.toLowerCase()).toBe('#0e151f');
  await second.close();
});
