import type { Page } from '@playwright/test';
import {
  atTheDesk,
  chooseCommand,
  panel,
  personName,
  t,
  type Adviser,
} from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

// A workspace is started twice.
test.slow();

async function askColleague(page: Page, nin: string, name: string): Promise<Adviser> {
  const adviser = await atTheDesk(page);
  await adviser.type(nin);
  await expect(personName(page)).toHaveText(name);
  await chooseCommand(page, t('commands.handOver'));
  await expect(page.getByLabel(t('denied.handOver.reason'))).toBeFocused();
  return adviser;
}

test('a draft survives that the workspace is killed, on its own person and nowhere else (P20)', async ({
  app,
  register,
}) => {
  const { adult, father } = register.people;
  const adviser = await askColleague(app.page, adult.nin, 'Kristin Berg Hansen');
  await adviser.type('Ringer igjen i morgen om flytting');
  await expect(app.page.locator('dialog [data-draft="saved"]')).toBeVisible();

  await app.crash();
  const reason = (): ReturnType<Page['getByLabel']> =>
    app.page.getByLabel(t('denied.handOver.reason'));
  const other = await askColleague(app.page, father.nin, 'Per Hansen');
  await expect(app.page.locator('dialog [data-draft]')).toBeAttached();
  await expect(reason()).toHaveValue('');
  await other.press('Escape');
  await other.press('Control+k');
  await other.type(adult.nin);
  await expect(personName(app.page)).toHaveText('Kristin Berg Hansen');
  await chooseCommand(app.page, t('commands.handOver'));
  await expect(reason()).toHaveValue('Ringer igjen i morgen om flytting');

  // Sent, it can be taken back for some seconds, and its words are still there.
  await other.press('Control+Enter');
  await expect(app.page.getByRole('region', { name: t('outbox.undoBar') })).toContainText(
    t('outbox.what.taskHandOver'),
  );
  // In a text field the key is the field's own.
  await panel(app.page, 1).focus();
  await other.press('Control+z');
  await expect(app.page.getByRole('status')).toContainText(t('outbox.lines.undone'));
  await expect(app.page.getByRole('region', { name: t('outbox.undoBar') })).toHaveCount(0);
  await chooseCommand(app.page, t('commands.handOver'));
  await expect(reason()).toHaveValue('Ringer igjen i morgen om flytting');
  await other.press('Control+Enter');
  await expect(
    app.page.getByText(t('denied.receipt.title', { unit: 'Veiledning Fredrikstad' })).first(),
  ).toBeVisible({ timeout: 40_000 });
  await chooseCommand(app.page, t('commands.handOver'));
  await expect(reason()).toHaveValue('');
});
