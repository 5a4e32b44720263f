import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atTheDesk, panel, personName } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

test('nothing about a person is left in addresses, titles, storage or files (P21, P24)', async ({
  app,
  register,
}) => {
  const { page } = app;
  const { nin } = register.people.adult;
  const adviser = await atTheDesk(page);
  await adviser.type(nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await adviser.press('Control+3');
  await expect(panel(page, 3).getByRole('row').first()).toBeVisible();

  const told = await page.evaluate(() =>
    [
      location.href,
      document.title,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
      document.cookie,
    ].join('\n'),
  );
  for (const secret of [nin, 'Kristin', 'Berg', register.people.adult.id]) {
    expect(told).not.toContain(secret);
  }

  await app.close();
  const names = await readdir(app.dataDir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const content = await readFile(join(file.parentPath, file.name));
    for (const secret of [nin, 'Kristin', register.people.adult.id]) {
      expect(content.includes(secret), `${file.name} holds something about a person`).toBe(false);
    }
  }
});

test('no request leaves the app, and the policy refuses nothing of ours', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(app.strayRequests).toEqual([]);
  expect(await app.cspViolations()).toEqual([]);
});
