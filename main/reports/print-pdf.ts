import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { APP_SCHEME, WORKSPACE_URL } from '../page/app-origin.ts';
import { oneTimePage } from './one-time-page.ts';

/**
 * Prints a whole HTML document as a tagged PDF with an outline, by the app's own Chromium: in a
 * window nobody sees, without scripts, without a way out, and in a session of its own that lives in
 * memory, so that nothing of it comes to lie on the disk.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const apart = session.fromPartition(`report-${randomUUID()}`, { cache: false });
  apart.protocol.handle(APP_SCHEME, oneTimePage(html));
  apart.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== WORKSPACE_URL }));
  apart.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: apart,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(WORKSPACE_URL);
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      pageSize: 'A4',
      printBackground: true,
    });
  } finally {
    window.destroy();
    await apart.clearStorageData();
  }
}
