import { openAndChooseThor } from '../fixtures/choose-thor.ts';
import { answer, atTheDesk, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { openColleague } from '../fixtures/colleague.ts';
import { expect, test } from '../fixtures/test.ts';
import { switchesOf } from './register-rows.ts';

// Two workspaces, and a service that settles when its next second comes.
test.slow();

test('in an outage a wish is received, said to be received and nothing more, and settled when collecting ends; a colleague sees it and can take it back', async ({
  app,
  browser,
  register,
  services,
}) => {
  const { adult, formerDNumber: amina } = register.people;
  const leader = await openColleague(browser, services, 'anne-solberg');
  const supervisor = await atTheDesk(leader.page);
  const dialog = leader.page.getByRole('dialog');
  await chooseCommand(leader.page, t('commands.showOutages'));
  await chooseCommand(leader.page, t('commands.registerOutage'));
  await dialog.getByLabel(t('outages.fields.from')).fill('00:01');
  await dialog.getByLabel(t('outages.fields.collectUntil')).fill('23:30');
  await dialog.getByLabel(t('outages.fields.reason')).fill('Registeret svarte ikke');
  await supervisor.press('Control+Enter');
  const outage = leader.page.getByRole('row').nth(1);
  await expect(outage).toContainText(t('outages.states.collecting'));

  const adviser = await openAndChooseThor(app.page, adult.nin);
  await adviser.press('Control+Enter');
  await expect(answer(app.page)).toContainText('FLO har tatt imot ønsket');
  await expect(answer(app.page).locator('blockquote')).toContainText('ikke gjennomført ennå');
  await expect(panel(app.page, 1)).not.toContainText('Fra 1. desember');
  expect(await switchesOf(services, adult.id)).toBe(0);

  // Another caller changes her mind, and calls again: somebody else picks up.
  await adviser.press('Control+k');
  await openAndChooseThor(app.page, amina.nin);
  await adviser.press('Control+Enter');
  await expect(answer(app.page)).toContainText('FLO har tatt imot ønsket');
  await supervisor.press('Control+k');
  await supervisor.type(amina.nin);
  await expect(answer(leader.page).locator('[data-wish="collected"]')).toContainText(
    'Bytte til Thor Delelege',
  );
  await chooseCommand(leader.page, t('commands.showWishes'));
  await dialog.getByRole('button', { name: t('wishes.takeBack') }).press('Enter');
  await expect(dialog.locator('[data-region="wish-done"]')).toBeFocused();
  await expect(dialog.getByRole('listitem')).toContainText(t('wishes.states.withdrawn'));
  await supervisor.press('Escape');
  await expect(answer(leader.page).locator('[data-wish]')).toHaveCount(0);

  await chooseCommand(leader.page, t('commands.showOutages'));
  await outage.getByRole('gridcell').first().press('Enter');
  await dialog.getByRole('button', { name: t('outages.ask.endNow') }).press('Enter');
  await expect.poll(() => switchesOf(services, adult.id), { timeout: 60_000 }).toBe(1);
  await adviser.press('Control+k');
  await adviser.type(adult.nin);
  await expect(panel(app.page, 1)).toContainText('Fra 1. desember', { timeout: 60_000 });
  await expect(app.page.locator('[data-outbox="collected"]')).toHaveCount(0, { timeout: 60_000 });
  // The one who received the wish is told, and nothing of it was carried out.
  await adviser.press('Control+Shift+o');
  const hers = app.page.getByRole('row').filter({ hasText: 'Yusuf, Amina' });
  await expect(hers).toContainText(t('outbox.states.rejected'), { timeout: 60_000 });
  await adviser.press('ArrowDown');
  await expect(app.page.locator('main')).toContainText(t('errors.wishWithdrawn.title'));
  expect(await switchesOf(services, amina.id)).toBe(0);
  await leader.close();
});
