import {
  answer,
  atTheDesk,
  focusIsKept,
  gpFilter,
  panel,
  personName,
  searchField,
} from '../fixtures/adviser.ts';
import { chooseThor } from '../fixtures/choose-thor.ts';
import { expect, test } from '../fixtures/test.ts';

test('a caller is helped from the eleventh digit to the receipt, by keyboard alone', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);

  await adviser.type(register.people.adult.nin);
  adviser.startCounting();
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await expect(panel(page, 1)).toContainText('Kari Nordmann');
  await expect(panel(page, 1)).toContainText('01.03.2021');
  await expect(panel(page, 1)).toContainText('Ingrid Vikar');
  await expect(panel(page, 1)).toContainText('60 %');
  expect(adviser.keystrokes, 'keys from the digits to the GP').toBeLessThanOrEqual(5);

  await chooseThor(page, adviser);
  await expect(answer(page)).toContainText('1. desember');
  await expect(answer(page)).toContainText('§ 6');
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText('Byttet er registrert');
  await expect(answer(page)).toContainText('Thor Delelege');
  expect(adviser.keystrokes, 'keys from the digits to the receipt').toBeLessThanOrEqual(12);
  expect(await focusIsKept(page)).toBe(true);

  await expect(panel(page, 1)).toContainText('Fra 1. desember');

  await adviser.press('Control+z');
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText('Byttet er angret');
  await expect(panel(page, 1)).not.toContainText('Fra 1. desember');
  expect(await focusIsKept(page)).toBe(true);
});

test('the same call works on a number pasted with spaces', async ({ app, register }) => {
  const { page } = app;
  const { nin } = register.people.adult;
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.insertText(`${nin.slice(0, 6)} ${nin.slice(6)} `);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
});

test('a panel asked for before the person has come gets focus when it is drawn', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
});
