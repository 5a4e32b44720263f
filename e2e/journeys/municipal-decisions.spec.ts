import { about } from '../accessibility/municipal-screens.ts';
import { atTheDesk, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { openAllocation } from '../fixtures/letters.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ user: 'anne-solberg' });

test('a letter, a night, a decision that is appealed, and a semester fee', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  const dialog = page.getByRole('dialog');

  await openAllocation(page);
  await chooseCommand(page, t('commands.registerLetter'));
  await dialog.getByLabel(t('allocation.letterDate')).fill('i dag');
  await dialog.getByLabel(t('allocation.letterReference')).fill('26/88');
  await adviser.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(panel(page, 1)).toContainText(t('allocation.off'));
  await expect(panel(page, 2)).toContainText('26/88');

  await chooseCommand(page, t('commands.showRuns'));
  await chooseCommand(page, t('commands.startNightly'));
  await expect(dialog).toBeVisible();
  await adviser.press('Control+Enter');
  await expect(page.getByRole('row').nth(1)).toContainText(t('runs.states.finished'));

  await adviser.press('Control+k');
  await about(page, register, 'withoutList', t('commands.showAllocations'));
  await expect(dialog).toContainText(t('decisions.allocation.municipalityOff.headline'));
  await adviser.press('Escape');

  await adviser.press('Control+k');
  await about(page, register, 'adult', t('commands.registerExclusion'));
  await dialog.getByLabel(t('exclusions.fields.reference')).fill('26/117');
  await adviser.press('Control+Enter');
  await expect(dialog).toContainText(t('decisions.exclusion.registered.headline'));
  await dialog
    .getByRole('button', { name: t('exclusions.events.appealed'), exact: true })
    .press('Enter');
  await expect(dialog.getByLabel(t('exclusions.day.appealed'))).toBeVisible();
  await adviser.press('Control+Enter');
  await expect(dialog).toContainText(t('decisions.exclusion.appealed.headline'));
  await dialog.getByRole('button', { name: t('exclusions.events.overturned') }).press('Enter');
  await adviser.press('Control+Enter');
  await expect(dialog).toContainText(t('decisions.exclusion.overturned.headline'));
  await expect(dialog.getByRole('listitem').first()).toContainText('Opphevet etter klage');
  await adviser.press('Escape');

  await chooseCommand(page, t('commands.addMembership'));
  await dialog.getByLabel(t('memberships.from'), { exact: true }).fill('i dag');
  await adviser.press('Control+Enter');
  await expect(dialog).toContainText(t('memberships.done.added'));
  await dialog.getByRole('button', { name: t('memberships.end'), exact: true }).press('Enter');
  await expect(dialog).toContainText(t('memberships.done.ended'));
});
