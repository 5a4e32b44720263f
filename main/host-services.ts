import {
  BrowserWindow,
  dialog,
  safeStorage,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
  shell,
} from 'electron';
import { loadSealingKey } from '#backend/sealing/sealing-key.ts';
import type { HostServices } from './backend-process/messages.ts';
import { printPdf } from './reports/print-pdf.ts';
import { saveFile } from './reports/save-file.ts';
import { secretStore } from './secret-store.ts';
import { openSignIn } from './security/open-external.ts';

export interface HostServiceOptions {
  readonly dataDir: string;
  readonly issuer: string;
  /** What a saved file is called. */
  readonly reportName: string;
  readonly saveDir: string | undefined;
}

/** What the main process does for the backend; nothing else can be asked of it. */
export function hostServices(options: HostServiceOptions): HostServices {
  const { dataDir, issuer, reportName, saveDir } = options;
  return {
    sealingKey: async () => {
      // What Chromium's store does when it fails differs by system; a file is there always.
      const store = await secretStore(safeStorage, process.platform).catch(() => undefined);
      return loadSealingKey(dataDir, store).catch(() => loadSealingKey(dataDir));
    },
    openExternal: (address) => Promise.resolve(openSignIn(shell, address, issuer)),
    printPdf,
    saveFile: (file) => saveFile({ dialog: saveDialog, name: reportName, saveDir }, file),
  };
}

const saveDialog = {
  showSaveDialog: (options: SaveDialogOptions): Promise<SaveDialogReturnValue> => {
    const window = BrowserWindow.getFocusedWindow();
    return window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options);
  },
};
