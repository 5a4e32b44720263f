import { lookBack } from '../accessibility/ledger-screens.ts';
import { atTheDesk, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe('looking back', () => {
  test.use({ user: 'caseworker' });

  test('what is put right can be seen as it was believed before, and nothing is written there', async ({
    app,
    register,
  }) => {
    const { page } = app;
    const adviser = await atTheDesk(page);
    await adviser.type(register.people.father.nin);
    await expect(panel(page, 1)).toContainText('Ola Sæther');
    await chooseCommand(page, t('commands.correctTie'));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('ledger.list')).fill(String(register.lists.vacant));
    await adviser.press('Control+Enter');
    await expect(dialog.getByText(t('decisions.ledger.correctionAllowed.headline'))).toBeVisible();
    // Without a reason nothing is written: the field says so, and is where one is.
    await adviser.press('Control+Enter');
    await expect(dialog.getByText(t('ledger.noReason'))).toBeVisible();
    await expect(dialog.getByLabel(t('ledger.reason'))).toBeFocused();
    await adviser.type('Feilført');
    await adviser.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(panel(page, 1)).not.toContainText('Ola Sæther');

    // Why it is this list: the decision that was written, with its law, in one place.
    await chooseCommand(page, t('commands.showAllocations'));
    await expect(dialog).toContainText(t('timeTravel.ledger.kinds.correction'));
    await expect(
      dialog.getByText(t('decisions.ledger.correctionAllowed.headline')).first(),
    ).toBeVisible();
    await adviser.press('Escape');
    await expect(dialog).toBeHidden();

    // As FLO knew it yesterday, beside now.
    await adviser.press('Control+H');
    await dialog.getByLabel(t('timeTravel.fields.compare')).check();
    await lookBack(adviser, page, { [t('timeTravel.fields.knownOn')]: 'i går' });
    const table = page.getByRole('table');
    await expect(page.getByText(t('timeTravel.notNow'))).toBeVisible();
    await expect(table.getByRole('row', { name: t('timeTravel.facts.contract') })).toContainText(
      '≠',
    );
    await adviser.press('Control+k');
    await adviser.type(t('commands.correctTie'));
    await expect(
      page.getByRole('option', { name: t('commands.correctTie'), exact: true }),
    ).toHaveCount(0);
    // The search field closes, empties and gives the page back; then Escape leaves the look-back.
    await adviser.press('Escape', 'Escape', 'Escape');
    await expect(page.getByText(t('timeTravel.notNow'))).toBeVisible();
    await adviser.press('Escape');
    await expect(panel(page, 1)).toBeVisible();
  });
});
