import { Adviser, panel, searchField } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

test('at 400 % everything stands in one column and nothing runs out of the side', async ({
  app,
  register,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(searchField(page)).toBeFocused();
  await new Adviser(page).type(register.people.adult.nin);
  await expect(panel(page, 1)).toContainText('Kari Nordmann');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
