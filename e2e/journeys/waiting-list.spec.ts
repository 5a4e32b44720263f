import type { Locator, Page } from '@playwright/test';
import { answer, atTheDesk, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { askToWait } from '../accessibility/waiting-screens.ts';
import { expect, test } from '../fixtures/test.ts';

const undoWaiting = (page: Page): Locator =>
  panel(page, 4).getByRole('button', { name: t('commands.undoWaiting') });

/** The first line of an explanation: there its keys work at once. */
const explanation = (page: Page): Locator =>
  panel(page, 4).locator('[data-scope="explanation"] [data-first-focus]');

test('a switch is refused; the caller waits instead, regrets it, and waits after all', async ({
  app,
  register,
}) => {
  const { page } = app;
  await atTheDesk(page);
  const adviser = await askToWait(page, register);
  await expect(panel(page, 4)).toContainText('nummer 3');
  // It has come a while after it was asked for; the law is one key away.
  await expect(explanation(page)).toBeFocused();
  await adviser.press('l');
  await expect(panel(page, 4).locator('.flo-law')).toBeVisible();
  await adviser.press('Control+Enter');
  await expect(panel(page, 4)).toContainText(t('waitingList.receipt.join'));
  await expect(panel(page, 4).locator('blockquote')).toContainText('nummer 3 på ventelisten');

  // The receipt is gone from the screen; the way back is not, until it says so.
  await adviser.press('Escape');
  await expect(panel(page, 4)).toContainText('3 av 3');
  await expect(panel(page, 4)).toContainText('Kan angres til');
  await expect(undoWaiting(page)).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
  await adviser.press('Control+z');
  await expect(panel(page, 4)).toContainText(t('waitingList.receipt.undo'));
  await expect(undoWaiting(page)).toHaveCount(0);
  await panel(page, 4).focus();

  // The answer is known already: one goes straight to it.
  await chooseCommand(page, t('commands.joinWaitingList'));
  await expect(panel(page, 4)).toContainText('Kan stå på venteliste');
  await expect(explanation(page)).toBeFocused();
  await adviser.press('Control+Enter');
  await expect(panel(page, 4)).toContainText(t('waitingList.receipt.join'));

  await chooseCommand(page, t('commands.explainWaitingPlace'));
  await expect(panel(page, 4)).toContainText('Nummer 3 av 3');
  await expect(explanation(page)).toBeFocused();
  await expect(panel(page, 4)).toContainText(t('waitingList.explained.noOpenings'));

  await chooseCommand(page, t('commands.leaveWaitingList'));
  await expect(panel(page, 4)).toContainText('Kan tas av ventelisten');
  await expect(explanation(page)).toBeFocused();
  await adviser.press('Control+Enter');
  await expect(panel(page, 4)).toContainText(t('waitingList.receipt.leave'));
  await expect(answer(page)).toBeVisible();
});

test.describe('behind the telephone', () => {
  test.use({ user: 'caseworker' });

  test('who a list’s places go to, and somebody who leaves the scheme', async ({
    app,
    register,
  }) => {
    const { page } = app;
    const adviser = await atTheDesk(page);
    await chooseCommand(page, t('commands.waitingLists'));
    const simulator = page.locator('[data-region="simulator"]');
    await page.locator('[data-region="gp-filter"]').focus();
    await adviser.type('kari');
    await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
    // The longest queue stands first.
    await adviser.press('ArrowDown', 'Enter');
    const places = page.getByLabel(t('waitingList.simulator.places'));
    await expect(places).toBeFocused();
    await adviser.press('Control+a');
    await adviser.type('9');
    await adviser.press('Enter');
    await expect(simulator).toContainText('Listen forblir lukket');
    await adviser.press('Control+a');
    await adviser.type('9999');
    await expect(simulator).toContainText('Skriv et helt tall fra 0 til 2 500.');
    await expect(simulator).toContainText('Listen forblir lukket');
    await adviser.press('Control+a');
    await adviser.type('200');
    await expect(simulator).toContainText('Listen åpner med 200 plasser');
    await expect(simulator.getByRole('row').nth(1)).toBeVisible();

    await adviser.press('Control+k');
    await adviser.type(register.people.waiting.nin);
    await expect(panel(page, 4)).toContainText('2 av 2');
    await chooseCommand(page, t('commands.optingOut'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await adviser.press('Control+Enter');
    await expect(dialog).toContainText('Plassen på ventelisten faller bort nå.');
    // Here as in the panels: what to say, and the law one key away.
    await expect(dialog.locator('.flo-read')).toContainText('at du vil stå utenfor');
    await adviser.press('l');
    await expect(dialog.locator('.flo-law')).toBeVisible();
    await adviser.press('Control+Enter');
    await expect(dialog).toContainText(t('waitingList.optingOut.registered'));
    await adviser.press('Escape');
    await expect(panel(page, 4)).toContainText(t('person.header.notWaiting'));
  });
});
