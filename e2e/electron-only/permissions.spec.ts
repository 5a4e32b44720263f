import { expect, test } from './electron-test.ts';

test('what a browser would ask its user about is denied without asking', async ({ lone }) => {
  const answers = await lone.page.evaluate(async () => {
    const outcome = (asked: Promise<unknown>): Promise<string> =>
      Promise.race([
        asked.then(
          (value) => (typeof value === 'string' ? value : 'granted'),
          (error: unknown) => (error instanceof Error ? error.name : 'denied'),
        ),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 20_000)),
      ]);
    return {
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
      notifications: await outcome(Notification.requestPermission()),
      position: await outcome(
        new Promise<string>((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            ({ code }) => resolve(`error ${code}`),
          ),
        ),
      ),
      clipboard: await outcome(navigator.clipboard.readText()),
    };
  });
  const { microphone, screen, ...others } = answers;
  // A machine without a microphone, or without a way to show screens, says so before it is asked.
  expect(microphone).toMatch(/^(NotAllowedError|NotFoundError)$/);
  expect(screen).toMatch(/^(NotAllowedError|NotSupportedError|AbortError|InvalidStateError)$/);
  expect(others).toEqual({
    notifications: 'denied',
    position: 'error 1',
    clipboard: 'NotAllowedError',
  });
});

test('the page cannot fill the screen', async ({ lone }) => {
  // Electron leaves a refused page without an answer.
  await lone.page.evaluate(() => void document.documentElement.requestFullscreen());
  await lone.page.waitForTimeout(500);
  expect(await lone.page.evaluate(() => document.fullscreenElement)).toBeNull();
  expect(
    await lone.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isFullScreen()),
    ),
  ).toBe(false);
});

test('every permission that can be asked about is denied', async ({ lone }) => {
  const states = await lone.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    const more = ['persistent-storage', 'storage-access', 'window-management', 'local-fonts'];
    const found: Record<string, string> = {};
    for (const name of [...names, ...more]) {
      const asked = navigator.permissions.query({ name: name as PermissionName });
      found[name] = await asked.then(
        ({ state }) => state,
        () => 'unknown',
      );
    }
    return found;
  });
  const granted = Object.entries(states).filter(([, state]) => state === 'granted');
  expect(granted).toEqual([]);
});

test('copying with a key works', async ({ lone }) => {
  await lone.page.getByRole('combobox').first().click();
  await lone.page.evaluate(() => navigator.clipboard.writeText('kopiert'));
  expect(await lone.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('kopiert');
});
