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
  type Adviser,
} from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

const note = (page: Page) => panel(page, 6).getByRole('textbox', { name: t('call.note.label') });
const tabs = (page: Page) => page.getByRole('navigation', { name: t('person.tabs.label') });

async function declareOneself(page: Page, adviser: Adviser): Promise<void> {
  await adviser.press('F4');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  await dialog.getByRole('radio', { name: t('standing.kinds.oneself') }).focus();
  await adviser.press('Space', 'Control+Enter');
  await expect(dialog).toBeHidden();
}

test('a whole call: begun before anybody is known, with a switch, wrapped up and recorded', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);

  await adviser.press('F9');
  await expect(tabs(page)).toContainText(t('call.waiting'));
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  const call = panel(page, 6);
  await expect(call.getByRole('list', { name: t('call.trail') })).toContainText('slo opp personen');

  await declareOneself(page, adviser);
  await adviser.press('Control+2', 'Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await adviser.type('thor');
  await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
  await adviser.press('ArrowDown', 'Enter');
  await expect(answer(page)).toContainText('Kan bytte');
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText('Byttet er registrert');
  await expect(call).toContainText('byttet til Thor Delelege fra 1. desember');

  await adviser.press('Control+j');
  await expect(note(page)).toBeFocused();
  await adviser.type('Flytter i januar. ::ringer');
  await expect(call.getByRole('option')).toHaveCount(1);
  await adviser.press('Enter');
  // What nobody knows stays marked, and holds nothing up.
  await expect(note(page)).toHaveValue(
    /januar\. Vi har lovet å ringe Kristin Berg Hansen tilbake på \{\{telefon\}\} innen/u,
  );
  await expect(call).toContainText('Mangler i teksten: telefon, dato');
  await expect(call).toContainText(t('call.note.saved'));

  // Nothing is chosen beforehand, and nothing is recorded before it is.
  await adviser.press('F9');
  await expect(call.getByRole('radio').first()).toBeFocused();
  await expect(call.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(note(page)).toHaveValue(
    /^Ringte for seg selv\. Byttet til Thor Delelege fra 1\. desember\.\nFlytter i januar\. Vi har/u,
  );
  await adviser.press('Control+Enter');
  await expect(call).toContainText(t('call.wrapUp.missing.kind'));
  await expect(call).toContainText(t('call.wrapUp.missing.theme'));
  await adviser.press('Space');
  await call.getByRole('combobox', { name: t('call.wrapUp.theme') }).selectOption('switching');
  await adviser.press('Control+Enter');
  await expect(call).toContainText(t('call.earlier.title'));
  const recorded = call.getByRole('listitem').first();
  await expect(recorded).toContainText('Samtale · Bytte av fastlege');
  expect(await focusIsKept(page)).toBe(true);

  // It is the person's: here again when the person is, with who wrote it, and it can be put right.
  await recorded.locator('summary').focus();
  await adviser.press('Enter');
  await expect(recorded).toContainText('Flytter i januar.');
  await recorded.getByRole('button', { name: t('call.earlier.amend') }).focus();
  await adviser.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').focus();
  await adviser.press('Control+End');
  await adviser.type(' Vil ha brev.');
  await adviser.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(call).toContainText('Vil ha brev.');
  await expect(call).toContainText('Endret');
});

test('two callers at once share nothing, and one of them is promised a call back', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  const { adult, father } = register.people;

  await adviser.type(adult.nin);
  await expect(panel(page, 6)).toBeVisible();
  await adviser.press('F9');
  await adviser.press('Control+j');
  await adviser.type('Den første.');
  await adviser.press('Shift+F9');
  await expect(tabs(page)).toContainText(t('call.waiting'));
  await adviser.type(father.nin);
  await expect(personName(page)).not.toHaveText('Kristin Berg Hansen');
  await expect(note(page)).toHaveValue('');
  await adviser.press('Control+j');
  await expect(note(page)).toBeFocused();
  await adviser.type('Den andre.');

  // Each caller has a colour, and each note stays with its own.
  const colours = await tabs(page)
    .locator('.flo-tab')
    .evaluateAll((all) => all.map((tab) => getComputedStyle(tab).borderLeftColor));
  expect(new Set(colours).size).toBe(2);
  await adviser.press('F7');
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await expect(note(page)).toHaveValue('Den første.');
  await adviser.press('F9');
  const call = panel(page, 6);
  await expect(note(page)).toHaveValue(/Den første\./);
  await expect(note(page)).not.toHaveValue(/Den andre/);

  await call.getByRole('radio', { name: t('call.wrapUp.kinds.conversation') }).focus();
  await adviser.press('Space');
  await call.getByRole('combobox', { name: t('call.wrapUp.theme') }).selectOption('waitingList');
  await call.getByRole('checkbox', { name: t('call.callback.wanted') }).focus();
  await adviser.press('Space');
  await call.getByLabel(t('call.callback.phone')).focus();
  await adviser.type('1234');
  await adviser.press('Control+Enter');
  await expect(call).toContainText(t('call.callback.faults.notANumber'));
  await call.getByLabel(t('call.callback.phone')).fill('412 34 567');
  await call.getByLabel(t('call.callback.day')).fill('i dag');
  await call.getByLabel(t('call.callback.from')).fill('15');
  await call.getByLabel(t('call.callback.to')).fill('23:30');
  await adviser.press('Control+Enter');
  await expect(call).toContainText(t('call.earlier.title'));

  // The other call goes on untouched.
  await adviser.press('F7');
  await expect(note(page)).toHaveValue('Den andre.');
  await adviser.press('Control+w');
  await expect(note(page)).toHaveValue('Den andre.');

  await chooseCommand(page, t('commands.showCallbacks'));
  const row = page.getByRole('row').nth(1);
  await expect(row).toContainText('412 34 567');
  await expect(page.getByRole('gridcell').first()).toBeFocused();
  await adviser.press('t');
  await expect(row).toContainText(t('call.callback.mine'));
  await adviser.press('i');
  await expect(row.getByRole('gridcell').last()).toHaveText('1');
  await adviser.press('Enter');
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
});
