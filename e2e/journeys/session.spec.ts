import type { Locator, Page } from '@playwright/test';
import { signInByHttp } from '#identity-provider/testing/sign-in.ts';
import {
  atTheDesk,
  chooseCommand,
  focusIsKept,
  gpFilter,
  personName,
  searchField,
  t,
} from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

const KRISTIN = 'Kristin Berg Hansen';

const signIn = (page: Page): Locator => page.locator('[data-command="session.sign-in"]');
const curtain = (page: Page): Locator => page.locator('dialog.flo-curtain');
const address = (page: Page): Locator => page.getByLabel(t('session.underWay.byHand'));

/** Does in the browser what the page waits for. */
async function signInElsewhere(page: Page, subject: string): Promise<void> {
  await expect(address(page)).toHaveValue(/^http/);
  await signInByHttp(await address(page).inputValue(), subject);
}

/** All that anybody could read on the page, seen or heard. */
function everythingRead(page: Page): Promise<string> {
  return page.evaluate(() => `${document.title} ${document.body.innerText}`);
}

test.describe('when nobody is signed in', () => {
  test.use({ user: 'nobody' });

  test('one button has focus, and signing in leads to the workspace', async ({ app }) => {
    const { page } = app;
    await expect(signIn(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('session.underWay.title'))).toBeVisible();
    await signInElsewhere(page, 'ingrid-bakke');
    await expect(searchField(page)).toBeFocused();
    await expect(page.getByRole('button', { name: /Ingrid Bakke/ })).toBeVisible();
  });

  test('a sign-in that is given up can be begun anew', async ({ app }) => {
    const { page } = app;
    await expect(signIn(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(address(page)).toHaveValue(/^http/);
    await page.keyboard.press('Escape');
    await expect(page.getByText(t('session.failures.cancelled'))).toBeVisible();
    await expect(signIn(page)).toBeFocused();
  });

  test('somebody whom the staff register does not know is told so', async ({ app }) => {
    const { page } = app;
    await expect(signIn(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await signInElsewhere(page, 'otto-fremmed');
    await expect(page.getByText(t('session.failures.unknownStaff'))).toBeVisible();
    await expect(signIn(page)).toBeFocused();
  });

  test('no key reaches the workspace', async ({ app }) => {
    const { page } = app;
    await expect(signIn(page)).toBeFocused();
    for (const key of ['Control+k', 'F3', 'F1', 'Control+3']) await page.keyboard.press(key);
    await expect(searchField(page)).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(signIn(page)).toBeVisible();
  });
});

test('behind the lock nothing can be read, and everything stands as it was after it', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toHaveText(KRISTIN);
  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await adviser.type('thor');

  await adviser.press('Control+l');
  await expect(curtain(page)).toBeVisible();
  await expect(signIn(page)).toBeFocused();
  const read = await everythingRead(page);
  for (const secret of ['Kristin', 'Hansen', register.people.adult.nin, 'thor']) {
    expect(read).not.toContain(secret);
  }
  await expect(page.locator('.flo-header')).toBeHidden();
  for (const key of ['Escape', 'Escape', 'Control+k', 'F3', 'Tab', 'Tab', 'Tab']) {
    await adviser.press(key);
    await expect(curtain(page)).toBeVisible();
  }

  await signIn(page).focus();
  await adviser.press('Enter');
  await signInElsewhere(page, 'ingrid-bakke');
  await expect(curtain(page)).toHaveCount(0);
  await expect(personName(page)).toHaveText(KRISTIN);
  await expect(gpFilter(page)).toHaveValue('thor');
  await expect(gpFilter(page)).toBeFocused();
});

test('all windows lock and unlock together, over an open dialog too', async ({ app }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  const opened = page.context().waitForEvent('page');
  await adviser.press('Shift+F8');
  const other = await opened;
  await expect(searchField(other)).toBeFocused();

  await page.bringToFront();
  await adviser.press('F1');
  await expect(page.getByRole('dialog')).toContainText(t('commands.lock'));
  await other.bringToFront();
  await other.keyboard.press('Control+l');
  for (const window of [page, other]) await expect(curtain(window)).toBeVisible();

  await page.bringToFront();
  await expect(signIn(page)).toBeFocused();
  await expect(page.getByText(t('layout.help.everywhere'))).toBeHidden();
  await adviser.press('Enter');
  await signInElsewhere(page, 'ingrid-bakke');
  for (const window of [page, other]) await expect(curtain(window)).toHaveCount(0);
  await expect(page.getByRole('dialog')).toContainText(t('commands.lock'));
  await expect(searchField(other)).toBeVisible();
});

test('another one who signs in behind the lock finds nothing', async ({ app, register }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toHaveText(KRISTIN);
  await adviser.press('Control+l');
  await expect(signIn(page)).toBeFocused();
  await adviser.press('Enter');
  await signInElsewhere(page, 'lars-moen');
  await expect(page.getByText(t('session.failures.otherUser'))).toBeVisible();
  await expect(curtain(page)).toHaveCount(0);
  expect(await page.content()).not.toContain('Kristin');
  await expect(signIn(page)).toBeFocused();
});

test('signing out forgets everything; the next one begins with an empty window', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toHaveText(KRISTIN);
  await chooseCommand(page, t('commands.signOut'));
  await expect(signIn(page)).toBeFocused();
  expect(await page.content()).not.toContain('Kristin');
  await adviser.press('Enter');
  await signInElsewhere(page, 'lars-moen');
  await expect(searchField(page)).toBeFocused();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await focusIsKept(page)).toBe(true);
});
