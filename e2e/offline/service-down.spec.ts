import { atTheDesk, focusIsKept, panel, personName } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

test('the central service goes away and comes back: said clearly, and nothing hangs', async ({
  app,
  register,
  services,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await expect(panel(page, 1)).toContainText('Kari Nordmann');

  await services.stopApi();
  await adviser.press('Control+k');
  await adviser.type(register.people.father.nin);
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await focusIsKept(page)).toBe(true);

  // The list of GPs comes from the local copy, with its age.
  await adviser.press('Control+k');
  await adviser.type('delelege');
  await expect(page.getByRole('option').filter({ hasText: 'Thor Delelege' })).toBeVisible();

  await services.startApi();
  await adviser.press('Control+k');
  await adviser.type(register.people.father.nin);
  await expect(personName(page)).toHaveText('Per Hansen', { timeout: 20_000 });
});

test('the local copy survives a restart and works without the service', async ({
  app,
  services,
}) => {
  const adviser = await atTheDesk(app.page);
  await adviser.type('delelege');
  await expect(app.page.getByRole('option').filter({ hasText: 'Thor Delelege' })).toBeVisible();
  await services.stopApi();
  await app.relaunch();
  const again = await atTheDesk(app.page);
  await again.type('delelege');
  await expect(app.page.getByRole('option').filter({ hasText: 'Thor Delelege' })).toBeVisible();
});
