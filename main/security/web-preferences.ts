import type { WebPreferences } from 'electron';

/**
 * What a page of ours may be. Each is said, whatever Electron's default is today, so that a new
 * default cannot open anything.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security
 */
export function webPreferences(preload: string, packaged: boolean) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // Looks up dictionaries on the internet.
    spellcheck: false,
    // Middle clicks would open addresses.
    disableBlinkFeatures: 'Auxclick',
    // The page shows people; nobody else's tools look at it.
    devTools: !packaged,
  } as const satisfies WebPreferences;
}
