import { openAgreement } from '../accessibility/agreement-screens.ts';
import { atTheDesk, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

// Runs are started by those who answer for the unit; they plan as caseworkers do.
test.use({ user: 'anne-solberg' });

test('an agreement that cannot end yet, ends at once, is carried out by the night, and who comes after', async ({
  app,
}) => {
  const { page } = app;
  await atTheDesk(page);
  const adviser = await openAgreement(page);
  const dialog = page.getByRole('dialog');
  const plans = panel(page, 2);

  // Notice is too short: the preview says so, and so does the service when it is sent all the same.
  await chooseCommand(page, t('commands.planEnd'));
  await expect(dialog).toContainText('Fristen er for kort');
  await dialog.getByLabel(t('agreements.field.number')).focus();
  await adviser.type('2026/117');
  await adviser.press('Control+Enter');
  await expect(dialog.getByRole('alert')).not.toBeEmpty();
  await expect(dialog).toBeVisible();
  // What can be done instead is done: the first allowed day stands in its field.
  await dialog
    .getByRole('button', { name: t('decisions.alternatives.chooseLaterDate') })
    .press('Enter');
  const day = dialog.getByLabel(t('agreements.field.effectiveDate'));
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('23.05.2027');
  await expect(dialog).not.toContainText('Fristen er for kort');

  // The authorisation is lost: the same agreement ends today, and everybody on it is counted.
  await dialog.getByLabel(t('agreements.field.ground')).focus();
  await adviser.type('Aut');
  await dialog.getByLabel(t('agreements.field.effectiveDate')).focus();
  await adviser.press('Control+a');
  await adviser.type('i dag');
  await expect(dialog).toContainText(t('agreements.figure.without'));
  await adviser.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(plans).toContainText(t('agreements.kind.end'));
  await expect(plans).toContainText(t('agreements.state.planned'));

  await chooseCommand(page, t('commands.showRuns'));
  await chooseCommand(page, t('commands.startNightly'));
  await adviser.press('Control+Enter');
  await expect(page.getByRole('row').nth(1)).toContainText(t('runs.states.finished'));

  await adviser.press('Control+3');
  await chooseCommand(page, t('commands.showAgreement'));
  await expect(plans).toContainText(t('agreements.state.carriedOut'));
  await expect(plans).toContainText('uten liste');
  await expect(panel(page, 1)).toContainText(t('agreements.status.ended'));

  // What has ended cannot be gone on with.
  await chooseCommand(page, t('commands.planExtension'));
  await dialog.getByLabel(t('agreements.field.until')).focus();
  await adviser.type('1.1.2050');
  await expect(dialog).toContainText(t('decisions.agreement.alreadyEnded.headline'));
  await adviser.press('Escape');

  // A new list is opened with its GP, and filled with people nobody names (§ 9 fifth paragraph).
  await chooseCommand(page, t('commands.openList'));
  await dialog.getByLabel(t('agreements.field.hprNumber')).fill('9000005');
  await dialog.getByLabel(t('agreements.field.ceiling')).fill('900');
  await dialog.getByLabel(t('agreements.field.number')).fill('2026/118');
  await expect(dialog).toContainText('tom liste');
  await adviser.press('Control+Enter');
  await expect(plans).toContainText(t('agreements.kind.start'));
  await chooseCommand(page, t('commands.planFill'));
  await dialog.getByLabel(t('agreements.field.count')).fill('40');
  await dialog.getByLabel(t('agreements.field.number')).fill('2026/119');
  await expect(dialog).toContainText(t('agreements.figure.free'));
  await expect(dialog).toContainText('40 personer kan flyttes til den nye listen');
  await adviser.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(plans).toContainText(t('agreements.kind.fill'));
  await expect(plans).toContainText('Høyst 40 personer.');
});
