import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedFile } from '#backend/ports.ts';

interface SaveDialog {
  showSaveDialog(options: {
    readonly defaultPath: string;
    readonly filters: { name: string; extensions: string[] }[];
  }): Promise<{ readonly canceled: boolean; readonly filePath: string }>;
}

export interface SaveOptions {
  readonly dialog: SaveDialog;
  /** What the file is called until the adviser says otherwise; never after anybody. */
  readonly name: string;
  /** For tests: a folder to save in without asking. */
  readonly saveDir: string | undefined;
}

/** Asks the adviser where to, and writes the file for them alone to read. */
export async function saveFile(options: SaveOptions, file: SavedFile): Promise<boolean> {
  // It comes over a line between processes: what it says is looked up, not believed.
  const format = file.format === 'pdf' ? 'pdf' : 'json';
  const path = await choosePath(options, format);
  if (path === undefined) return false;
  await writeFile(path, file.bytes, { mode: 0o600 });
  return true;
}

async function choosePath(
  { dialog, name, saveDir }: SaveOptions,
  format: 'pdf' | 'json',
): Promise<string | undefined> {
  if (saveDir !== undefined) return join(saveDir, `${name}-${randomUUID()}.${format}`);
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: `${name}.${format}`,
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
  });
  return canceled || filePath === '' ? undefined : filePath;
}
