import { atTheDesk, chooseCommand, t } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ user: 'jonas-vik' });

test('a caseworker settles an event of the population register, by keyboard alone', async ({
  app,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await chooseCommand(page, t('commands.showExceptions'));
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(t('runs.exceptions.reasons.deadPerson'));
  await adviser.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('textarea')).toBeVisible();

  // Tried again it says the same: nothing is guessed, and it still waits.
  await dialog.locator('textarea').focus();
  await adviser.type('Ringte Skatteetaten');
  await adviser.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(rows).toHaveCount(3);

  // Without words nothing is settled; what was typed about this one is still there.
  await adviser.press('Enter');
  await expect(dialog.locator('textarea')).toHaveValue('Ringte Skatteetaten');
  await dialog.locator('textarea').focus();
  await adviser.press('Control+a', 'Delete', 'Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText(
    t('runs.exceptions.tooShort', { count: 3 }),
  );
  await adviser.type('Meldt to ganger');
  await dialog.getByRole('radio').first().focus();
  await adviser.press('ArrowDown');
  await expect(dialog.getByLabel(t('runs.exceptions.hows.reject'))).toBeChecked();
  await adviser.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(rows).toHaveCount(2);
  await expect(page.getByText(t('runs.exceptions.count', { count: 1 })).first()).toBeVisible();
});
