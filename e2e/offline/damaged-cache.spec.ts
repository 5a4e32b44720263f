import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Adviser, searchField } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

test('a damaged local copy costs nothing but time', async ({ app }) => {
  await expect(searchField(app.page)).toBeFocused();
  await new Adviser(app.page).type('delelege');
  await expect(app.page.getByRole('option').filter({ hasText: 'Thor Delelege' })).toBeVisible();
  await app.close();
  const files = (await readdir(app.dataDir)).filter((name) => name.startsWith('reference'));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) await writeFile(join(app.dataDir, name), 'this is no database');
  await app.relaunch();
  await expect(searchField(app.page)).toBeFocused();
  await new Adviser(app.page).type('delelege');
  await expect(app.page.getByRole('option').filter({ hasText: 'Thor Delelege' })).toBeVisible();
});
