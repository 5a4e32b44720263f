import { expect, it } from 'vitest';
import { webPreferences } from './web-preferences.ts';

it('keeps the page apart from Node and from the preload script', () => {
  expect(webPreferences('/p.cjs', true)).toMatchObject({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
  });
});

it('has developer tools in development alone', () => {
  expect(webPreferences('/p.cjs', true).devTools).toBe(false);
  expect(webPreferences('/p.cjs', false).devTools).toBe(true);
});
