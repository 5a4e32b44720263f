import { join } from 'node:path';
import { expect, HOME, test } from './electron-test.ts';

test('the page has one function from its host, and nothing of Node', async ({ lone }) => {
  const added = await lone.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter(
      (name) => !plain.has(name) && !/^\d+$/.test(name),
    );
  });
  // What begins with underscores is the page's own: zod's settings, the test's counter.
  expect(added.filter((name) => !name.startsWith('__'))).toEqual(['floConnect']);
  const types = await lone.page.evaluate(() =>
    [
      'process',
      'require',
      'module',
      'global',
      'Buffer',
      '__dirname',
      'electron',
      'ipcRenderer',
    ].map((name) => typeof Reflect.get(window, name)),
  );
  expect(new Set(types)).toEqual(new Set(['undefined']));
});

test('the function cannot be replaced, and tells nothing', async ({ lone }) => {
  const found = await lone.page.evaluate(() => {
    const connect = Reflect.get(window, 'floConnect') as (nonce: unknown) => unknown;
    Reflect.set(window, 'floConnect', () => 'mine');
    Reflect.deleteProperty(window, 'floConnect');
    return { same: Reflect.get(window, 'floConnect') === connect, answer: typeof connect('short') };
  });
  expect(found).toEqual({ same: true, answer: 'undefined' });
});

test('every window has the strict preferences', async ({ lone }) => {
  const preferences = await lone.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const all = Reflect.apply(
        Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>,
        contents,
        [],
      );
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = all;
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ]);
});

test('only a page of ours gets a line', async ({ lone }) => {
  const preload = join(import.meta.dirname, '../../out/preload/index.cjs');
  /** A refusal is silence for a while, and written down; a line comes when it comes. */
  const askIn = (url: string, silenceMs = 1500): Promise<boolean> =>
    lone.electron.evaluate(
      async ({ BrowserWindow }, { url, preload, silenceMs }) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true },
        });
        await window.loadURL(url).catch(() => undefined);
        const arrived = (await window.webContents.executeJavaScript(`new Promise((resolve) => {
        addEventListener('message', () => resolve(true));
        floConnect(crypto.randomUUID?.() ?? 'b0a1c2d3-0000-4000-8000-000000000000');
        setTimeout(() => resolve(false), ${silenceMs});
      })`)) as boolean;
        window.destroy();
        return arrived;
      },
      { url, preload, silenceMs },
    );
  let log = '';
  lone.electron.process().stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const refused = (): number => log.split('"line-refused"').length - 1;
  expect(await askIn('data:text/html,<p>foreign</p>')).toBe(false);
  expect(await askIn('about:blank')).toBe(false);
  await expect.poll(refused).toBe(2);
  expect(await askIn(HOME, 60_000)).toBe(true);
  expect(refused()).toBe(2);
});

test('a frame inside the page gets no line', async ({ lone }) => {
  const types = await lone.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return typeof Reflect.get(frame.contentWindow!, 'floConnect');
  });
  expect(types).toBe('undefined');
});

test('nonsense on a line closes that line and nothing else', async ({ lone }) => {
  const backend = (): Promise<number | undefined> =>
    lone.electron.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'FLO backend')?.pid,
    );
  const before = await backend();
  for (const nonsense of ['{', '{"t":"call"}', 'x'.repeat(300_000), { not: 'text' }]) {
    const closed = await lone.page.evaluate(
      (frame) =>
        new Promise<boolean>((resolve) => {
          const nonce = crypto.randomUUID();
          addEventListener('message', ({ data, ports: [port] }) => {
            if ((data as { nonce?: string }).nonce !== nonce || port === undefined) return;
            port.addEventListener('close', () => resolve(true));
            port.start();
            port.postMessage(frame);
          });
          (Reflect.get(window, 'floConnect') as (nonce: string) => void)(nonce);
          setTimeout(() => resolve(false), 25_000);
        }),
      nonsense,
    );
    expect(closed).toBe(true);
  }
  expect(before).toBeGreaterThan(0);
  expect(await backend()).toBe(before);
});
