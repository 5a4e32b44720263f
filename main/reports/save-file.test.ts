import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveFile } from './save-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flo-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('{}');
const asking = (filePath: string, canceled = false) => {
  const showSaveDialog = vi.fn(() => Promise.resolve({ canceled, filePath }));
  return { dialog: { showSaveDialog }, name: 'FLO-rapport', saveDir: undefined };
};

it('writes where the adviser says, for their eyes alone', async () => {
  const path = join(folder, 'chosen.json');
  const options = asking(path);
  expect(await saveFile(options, { format: 'json', bytes })).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('{}');
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(options.dialog.showSaveDialog).toHaveBeenCalledExactlyOnceWith({
    defaultPath: 'FLO-rapport.json',
    filters: [{ name: 'JSON', extensions: ['json'] }],
  });
});

it('writes nothing when the adviser thinks better of it', async () => {
  expect(await saveFile(asking('', true), { format: 'pdf', bytes })).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('asks nobody in tests', async () => {
  const options = { ...asking(''), saveDir: folder };
  expect(await saveFile(options, { format: 'pdf', bytes })).toBe(true);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^FLO-rapport-.*\.pdf$/)]);
});
