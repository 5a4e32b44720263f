import type { Locator, Page } from '@playwright/test';
import {
  type Adviser,
  answer,
  atTheDesk,
  chooseCommand,
  focusIsKept,
  gpFilter,
  panel,
  personName,
  t,
} from '../fixtures/adviser.ts';
import { axeViolations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

/** The dialog in front. */
const dialog = (page: Page): Locator => page.getByRole('dialog');
const header = (page: Page): Locator => page.locator('.flo-header');

/** Looks a person up as the first thing that is done. */
async function lookUp(page: Page, nin: string, name: string): Promise<Adviser> {
  const adviser = await atTheDesk(page);
  await adviser.type(nin);
  await expect(personName(page)).toHaveText(name);
  return adviser;
}

test('nothing is switched for a child before it is said who calls, and then it is about the child', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await lookUp(page, register.people.child.nin, 'Emma Hansen');
  await expect(header(page)).toContainText(t('standing.undeclared'));
  await expect(answer(page)).toContainText(t('standing.whoFirst'));

  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await adviser.type('thor');
  await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
  await adviser.press('ArrowDown', 'Enter');
  await expect(answer(page)).toContainText(t('decisions.caller.undeclared.headline'));
  await expect(answer(page)).toContainText('§ 5 første ledd');

  // The first thing to do instead: say who calls.
  await adviser.press('1');
  await expect(dialog(page)).toContainText(t('standing.picker.title'));
  await expect(dialog(page)).toContainText(t('decisions.standing.tooYoung.headline'));
  await expect(dialog(page).getByRole('radio').first()).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
  await adviser.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: /Kristin Berg Hansen/ })).toBeChecked();
  await adviser.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(header(page)).toContainText(t('standing.kinds.parent'));

  await expect(answer(page)).toContainText('Kan bytte');
  expect(await focusIsKept(page)).toBe(true);
  await answer(page)
    .getByRole('button', { name: t('commands.confirmSwitch') })
    .focus();
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText('Emma har fått Thor Delelege');
  await expect(answer(page)).toContainText('Emma har ett bytte igjen i år.');

  // It lasts as long as the call: the way back needs no new question.
  await adviser.press('Control+z');
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText(t('switching.undo.done'));
});

test('health personnel hear who the GP is, and are told in a sentence that they cannot switch', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await lookUp(page, register.people.adult.nin, 'Kristin Berg Hansen');
  await adviser.press('F4');
  await dialog(page)
    .getByRole('radio', { name: new RegExp(t('standing.kinds.healthPersonnel')) })
    .check();
  await adviser.press('Control+Enter');
  await expect(header(page)).toContainText(t('standing.kinds.healthPersonnel'));
  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await adviser.type('thor');
  await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
  await adviser.press('ArrowDown', 'Enter');
  await expect(answer(page)).toContainText(t('decisions.caller.notCovered.headline'));

  // The person takes the telephone to wait for the list: it is asked as soon as it is said who that is.
  await chooseCommand(page, t('commands.joinWaitingList'));
  await dialog(page)
    .getByRole('radio', { name: new RegExp(t('standing.kinds.oneself')) })
    .check();
  await adviser.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(panel(page, 4)).toContainText('Trenger ikke vente');
  await expect(
    panel(page, 4).locator('[data-scope="explanation"] [data-first-focus]'),
  ).toBeFocused();
});

test('who is on the line is made sure of by keyboard, and no hidden child is asked about', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await lookUp(page, register.people.adult.nin, 'Kristin Berg Hansen');
  await adviser.press('Shift+F4');
  await expect(dialog(page)).toContainText(t('standing.check.title'));
  await expect(dialog(page)).toContainText(t('standing.check.expected'));
  expect(await axeViolations(page)).toEqual([]);
  const asked: string[] = [];
  for (let question = 0; question < 8; question += 1) {
    asked.push(await dialog(page).locator('.flo-answer__headline').innerText());
    await adviser.press('3');
  }
  expect(asked).not.toContain(t('standing.questions.numberOfChildren'));
  expect(asked).not.toContain(t('standing.questions.childBirthYear'));
  expect(new Set(asked).size).toBeGreaterThan(3);
  await adviser.press('1', '1');
  await expect(dialog(page)).toContainText(t('standing.check.passed'));
  await adviser.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(await focusIsKept(page)).toBe(true);
});

test.describe('whoever checks papers', () => {
  test.use({ user: 'caseworker' });

  test('registers an authorisation, which counts at once, and ends it', async ({
    app,
    register,
  }) => {
    const { page } = app;
    const adviser = await lookUp(page, register.people.adult.nin, 'Kristin Berg Hansen');
    await chooseCommand(page, t('commands.registrations'));
    await expect(dialog(page)).toContainText(t('standing.registrations.none'));
    expect(await axeViolations(page)).toEqual([]);
    await dialog(page)
      .getByLabel(t('standing.registrations.representativeNin'))
      .fill(register.people.father.nin);
    await dialog(page)
      .getByLabel(t('standing.registrations.from'), { exact: true })
      .fill('01.01.2026');
    await adviser.press('Control+Enter');
    const papers = dialog(page).locator('.flo-standing__paper');
    await expect(papers).toHaveCount(1);
    await expect(papers).toContainText('Per Hansen');

    await adviser.press('Escape');
    await adviser.press('F4');
    await expect(dialog(page).getByRole('radio', { name: /Per Hansen/ })).toBeVisible();
    await adviser.press('Escape');

    await chooseCommand(page, t('commands.registrations'));
    await papers.getByRole('button', { name: t('standing.registrations.end') }).press('Enter');
    await expect(papers).toContainText('Avsluttet');
  });
});
