import type { LoneApp } from './electron-test.ts';
import { expect, HOME, test } from './electron-test.ts';

/** Addresses that main has tried to open in the adviser's browser. */
async function watchBrowser({ electron }: LoneApp): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, '__opened', opened);
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  return () => electron.evaluate(() => Reflect.get(globalThis, '__opened') as string[]);
}

/** Runs a script in the page as somebody who pressed a key would. */
function inPage({ electron }: LoneApp, script: string): Promise<unknown> {
  return electron.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        code,
        true,
      ) as Promise<unknown>,
    script,
  );
}

const away: Readonly<Record<string, string>> = {
  'a link': `const a = document.createElement('a'); a.href = 'https://evil.example/'; a.textContent = 'x';
    document.body.append(a); a.click();`,
  'a link in a new window': `const a = document.createElement('a'); a.href = 'https://evil.example/';
    a.target = '_blank'; document.body.append(a); a.click();`,
  'a link to a file': `const a = document.createElement('a'); a.href = 'file:///etc/passwd';
    document.body.append(a); a.click();`,
  'a new location': `location.href = 'https://evil.example/'`,
  'a replaced location': `location.replace('http://127.0.0.1:9/')`,
  'another host of the scheme': `location.assign('app://evil/')`,
  'a script address': `location.href = 'javascript:document.body.remove()'`,
  'a data address': `location.href = 'data:text/html,x'`,
  'a blob': `location.href = URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }))`,
  'a form': `const f = document.createElement('form'); f.action = 'https://evil.example/'; f.method = 'post';
    document.body.append(f); f.submit();`,
  'a refresh': `const m = document.createElement('meta'); m.httpEquiv = 'refresh';
    m.content = '0;url=https://evil.example/'; document.head.append(m);`,
  'a new window': `window.open('https://evil.example/')`,
  'an empty window': `window.open('about:blank')`,
  'a window without a name': `window.open()`,
  'a window of another host': `window.open('app://evil/')`,
};

for (const [name, code] of Object.entries(away)) {
  test(`the window stays: ${name}`, async ({ lone }) => {
    const opened = await watchBrowser(lone);
    await inPage(lone, `{${code}};undefined`);
    await lone.page.waitForTimeout(300);
    // Asked through main: Playwright waits for a navigation that was refused.
    const shown = await inPage(
      lone,
      `[location.href, document.querySelector('[role=combobox]') !== null]`,
    );
    expect(shown).toEqual([HOME, true]);
    expect(lone.electron.windows()).toHaveLength(1);
    expect(await opened()).toEqual([]);
  });
}

test('a redirect out of the app is refused', async ({ lone }) => {
  const url = await lone.electron.evaluate(async ({ BrowserWindow, protocol }) => {
    protocol.handle('flo-test', () => Response.redirect('https://evil.example/', 302));
    const window = new BrowserWindow({ show: false });
    await window.loadURL('flo-test://x/').catch(() => undefined);
    const shown = window.webContents.getURL();
    window.destroy();
    protocol.unhandle('flo-test');
    return shown;
  });
  expect(url).not.toContain('evil.example');
});

test('the law opens in the browser, and nothing else does', async ({ lone }) => {
  const opened = await watchBrowser(lone);
  await lone.page.evaluate(() => {
    for (const address of [
      'https://lovdata.no/forskrift/2012-08-29-842',
      'https://lovdata.no/?q=x',
      'http://lovdata.no/',
      'https://evil.example/',
      'mailto:x@lovdata.no',
    ]) {
      window.open(address, '_blank', 'noopener');
    }
  });
  await expect.poll(opened).toEqual(['https://lovdata.no/forskrift/2012-08-29-842']);
  expect(lone.electron.windows()).toHaveLength(1);
});

test('a second window is the app’s own, with a line of its own', async ({ lone }) => {
  const arrival = lone.electron.waitForEvent('window');
  await lone.page.keyboard.press('Control+Shift+N');
  const second = await arrival;
  await expect(second.getByRole('combobox').first()).toBeVisible();
  expect(await second.evaluate(() => window.opener as unknown)).toBeNull();
  await second.close();
});

test('nothing is downloaded', async ({ lone }) => {
  const began = await lone.electron.evaluate(async ({ session, BrowserWindow }) => {
    let state = 'none';
    session.defaultSession.on('will-download', (event) => {
      state = event.defaultPrevented ? 'refused' : 'begun';
    });
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://flo/index.html');
    await new Promise((resolve) => setTimeout(resolve, 500));
    return state;
  });
  expect(began).not.toBe('begun');
});
