import { Adviser, panel, personName, searchField } from '../fixtures/adviser.ts';
import { expect, test } from './electron-test.ts';

test('the backend process dies: the window stands, and works again by itself', async ({
  app,
  register,
}) => {
  const { page } = app;
  await expect(searchField(page)).toBeFocused();
  await new Adviser(page).type(register.people.adult.nin);
  await expect(panel(page, 1)).toContainText('Kari Nordmann');

  await app.crashBackend();
  await page.keyboard.press('Control+k');
  await new Adviser(page).type(register.people.father.nin);
  await expect(personName(page)).not.toHaveText('Kristin Berg Hansen');
  await expect(panel(page, 1)).toBeVisible();
});
