import type { Page } from '@playwright/test';
import {
  answer,
  atTheDesk,
  chooseCommand,
  focusIsKept,
  gpFilter,
  panel,
  personName,
  t,
} from '../fixtures/adviser.ts';
import { chooseThor } from '../fixtures/choose-thor.ts';
import { openColleague } from '../fixtures/colleague.ts';
import { openAllocation, registerLetter } from '../fixtures/letters.ts';
import { expect, test } from '../fixtures/test.ts';

const around = (page: Page) => page.getByRole('group', { name: t('live.label') });

test('two advisers in one record see each other; one switch wins, the other is told why and keeps the choice (P12)', async ({
  app,
  browser,
  services,
  register,
}) => {
  test.slow();
  const { page } = app;
  const { nin } = register.people.adult;
  const colleague = await openColleague(browser, services, 'jonas-vik');
  const adviser = await atTheDesk(page);
  await adviser.type(nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await chooseThor(page, adviser);

  const other = await atTheDesk(colleague.page);
  await other.type(nin);
  await expect(personName(colleague.page)).toHaveText('Kristin Berg Hansen');
  await expect(around(colleague.page)).toContainText('Ingrid Bakke holder på med et bytte');
  await expect(around(page)).toContainText('Jonas Vik ser på denne nå');
  await chooseThor(colleague.page, other);
  await expect(around(page)).toContainText('Jonas Vik holder på med et bytte');
  await other.press('Control+Enter');
  await expect(answer(colleague.page)).toContainText('Byttet er registrert');

  // Marked, and nothing else: what stands, the choice and the focus are as they were.
  await expect(around(page)).toContainText(/Endret .*av en kollega/);
  await expect(panel(page, 1)).not.toContainText('Fra 1. desember');
  await expect(answer(page)).toContainText('Kan bytte');
  expect(await focusIsKept(page)).toBe(true);
  // One's own change is not marked.
  await expect(around(colleague.page)).not.toContainText('Endret');

  // Sent all the same, it is refused: exactly one switch wins. The choice is kept, with what moved.
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText(t('conflict.moved'));
  await expect(answer(page)).toContainText('Thor Delelege fra 1. desember');
  await expect(panel(page, 1)).toContainText('Fra 1. desember');
  await expect(around(page)).not.toContainText('Endret');
  await adviser.press('Control+Shift+F');
  await expect(answer(page)).not.toContainText(t('conflict.moved'));
  await expect(answer(page)).toContainText('Thor Delelege');
  expect(await focusIsKept(page)).toBe(true);

  await colleague.close();
  // Told at once; where that is lost, the hold runs out by itself.
  await expect(around(page)).toHaveCount(0, { timeout: 60_000 });
});

test('two windows of one adviser are one name to a colleague, keep what is typed apart, and tell of each other’s changes (P27)', async ({
  app,
  browser,
  services,
  register,
}) => {
  const { page } = app;
  const { nin } = register.people.adult;
  const adviser = await atTheDesk(page);
  await adviser.type(nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await adviser.type('kar');

  const arrival = page.context().waitForEvent('page');
  await adviser.press('Shift+F8');
  const second = await arrival;
  const there = await atTheDesk(second);
  await there.type(nin);
  await expect(personName(second)).toHaveText('Kristin Berg Hansen');
  await expect(gpFilter(second)).toHaveValue('');
  await chooseThor(second, there);

  const colleague = await openColleague(browser, services, 'jonas-vik');
  const other = await atTheDesk(colleague.page);
  await other.type(nin);
  await expect(around(colleague.page)).toContainText('Ingrid Bakke holder på med et bytte');
  await expect(around(colleague.page).getByRole('listitem')).toHaveCount(1);

  await there.press('Control+Enter');
  await expect(answer(second)).toContainText('Byttet er registrert');
  await expect(around(page)).toContainText(/Endret .*av deg i et annet vindu/);
  await expect(around(second)).not.toContainText('Endret');
  await expect(gpFilter(page)).toHaveValue('kar');
  await expect(panel(page, 1)).not.toContainText('Fra 1. desember');
  await adviser.press('Control+Shift+E');
  await expect(panel(page, 1)).toContainText('Fra 1. desember');
  await expect(gpFilter(page)).toHaveValue('kar');

  // A window that goes takes its hold with it; the adviser is still there in the other one.
  await second.close();
  await expect(around(colleague.page)).toContainText('Ingrid Bakke ser på denne nå', {
    timeout: 60_000,
  });
  await colleague.close();
});

test.describe('a letter that is registered at two desks at once', () => {
  test.use({ user: 'anne-solberg' });

  test('keeps every typed word, shows both field by field, and goes on as a new command (P12)', async ({
    app,
    browser,
    services,
  }) => {
    const { page } = app;
    const words = 'Sak 26-88 . brev æøå ÆØÅ';
    const dialog = page.getByRole('dialog');
    const adviser = await atTheDesk(page);
    await openAllocation(page);
    await chooseCommand(page, t('commands.registerLetter'));
    await page.getByLabel(t('allocation.addNeighbour')).selectOption({ index: 1 });
    await dialog.getByLabel(t('allocation.letterDate')).fill('i dag');
    await dialog.getByLabel(t('allocation.letterReference')).fill(words);

    const colleague = await openColleague(browser, services, 'anne-solberg');
    const other = await atTheDesk(colleague.page);
    await registerLetter(colleague.page, other);
    await colleague.close();

    await adviser.press('Control+Enter');
    await expect(dialog).toContainText(t('conflict.title'));
    await expect(
      dialog.getByRole('row', { name: t('allocation.facts.cooperatesWith') }),
    ).toContainText(t('conflict.states.both'));
    await expect(dialog.getByLabel(t('allocation.letterReference'))).toHaveValue(words);
    await expect(dialog.getByLabel(t('allocation.letterDate'))).toHaveValue('i dag');
    await dialog.getByRole('button', { name: t('conflict.use') }).press('Enter');
    await expect(dialog).not.toContainText(t('conflict.title'));
    expect(await focusIsKept(page)).toBe(true);
    await expect(dialog.getByLabel(t('allocation.letterReference'))).toHaveValue(words);
    await adviser.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(panel(page, 2)).toContainText(words);
    await expect(panel(page, 2)).toContainText('26/99');
  });
});
