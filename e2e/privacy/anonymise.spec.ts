import { Adviser, personName, searchField, t } from '../fixtures/adviser.ts';
import { ready } from '../accessibility/screens.ts';
import { expect } from '../fixtures/test.ts';
import { everythingOn, watchTexts } from './page-text.ts';
import { around, test, turnOn } from './with-canaries.ts';

test.use({ writes: false });

test('the canaries are seen when people are shown', async ({ app, register, canaries }) => {
  const { page } = app;
  await ready(page);
  await new Adviser(page).type(register.people.adult.nin);
  await expect(personName(page)).toContainText('Kanarifuglen');
  expect(around(await everythingOn(page), canaries.pattern)).toBeDefined();
});

test('one key hides a person who is open, in every part of the window, and shows again', async ({
  app,
  register,
  canaries,
}) => {
  const { page } = app;
  await ready(page);
  const adviser = new Adviser(page);
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toContainText('Kanarifuglen');
  const box = await page.locator('.flo-header__line').boundingBox();
  await turnOn(page);
  expect(around(await everythingOn(page), canaries.pattern)).toBeUndefined();
  expect((await page.locator('.flo-header__line').boundingBox())?.height).toBe(box?.height);
  await adviser.press('F8');
  await expect(personName(page)).toContainText('Kanarifuglen');
  await expect(page.getByText(t('anonymity.on'), { exact: true })).toBeHidden();
});

test('a search is typed as ever, and the field holds dots', async ({ app, canaries }) => {
  const { page } = app;
  await ready(page);
  await turnOn(page);
  const adviser = new Adviser(page);
  await adviser.press('F3');
  const name = page.getByLabel(t('personSearch.fields.name'));
  await expect(name).toBeFocused();
  await adviser.type('Hansn');
  await adviser.press('ArrowLeft');
  await adviser.type('e');
  await expect(name).toHaveValue('••••••');
  await adviser.press('Enter');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const page_ = await everythingOn(page);
  expect(around(page_, canaries.pattern)).toBeUndefined();
  expect(around(page_, /hansen/i)).toBeUndefined();
});

test('it is on after a restart, before anybody is drawn, and in the next window', async ({
  app,
  register,
  canaries,
}) => {
  await ready(app.page);
  await turnOn(app.page);
  await app.relaunch();
  const { page } = app;
  const seen = await watchTexts(page);
  await ready(page);
  await new Adviser(page).type(register.people.adult.nin);
  await expect(page.getByText(t('anonymity.on'), { exact: true })).toBeVisible();
  await expect(page.locator('[data-panel="1"]')).toBeVisible();
  expect(around(await everythingOn(page), canaries.pattern)).toBeUndefined();
  expect(around(await seen(), canaries.pattern)).toBeUndefined();
});

test('the number is not copied, and a dialog takes the key too', async ({ app, register }) => {
  const { page } = app;
  await ready(page);
  const adviser = new Adviser(page);
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toContainText('Kristin');
  await adviser.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await adviser.press('F8', 'Escape');
  await expect(page.getByText(t('anonymity.on'), { exact: true })).toBeVisible();
  await adviser.press('Control+Shift+C');
  await expect(page.getByRole('status').getByText(t('anonymity.notCopied'))).toBeAttached();
  await expect(searchField(page)).toHaveValue('');
});
