import type { Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { type Adviser, answer, panel, t } from '../fixtures/adviser.ts';
import { openAndChooseThor } from '../fixtures/choose-thor.ts';
import type { Services } from '../fixtures/services.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

/** Confirms a switch that the line is not there for. */
async function keepSwitch(
  page: Page,
  register: FixtureRegister,
  services: Services,
): Promise<Adviser> {
  const adviser = await openAndChooseThor(page, register.people.adult.nin);
  await services.stopApi();
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText(t('outbox.pending'), { timeout: 40_000 });
  await expect(answer(page).locator('[data-outbox="queued"]')).toBeVisible();
  return adviser;
}

/** What is kept while the line is gone: on the person, in its list, and of those nobody can open. */
export const outboxScreens: readonly Screen[] = [
  {
    name: 'offline-person',
    writes: true,
    open: async (page, register, services) => {
      await keepSwitch(page, register, services);
      await expect(panel(page, 1).locator('[data-as-of]')).toBeVisible();
    },
  },
  {
    name: 'outbox',
    writes: true,
    open: async (page, register, services) => {
      const adviser = await keepSwitch(page, register, services);
      await adviser.press('Control+k');
      await adviser.type(register.people.father.nin);
      const wish = page.getByLabel(t('drafts.wish.label'));
      await wish.focus();
      await adviser.type('Vil ha ny fastlege');
      await expect(page.locator('[data-draft="saved"]')).toBeVisible();
      await adviser.press('Control+Shift+o');
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await expect(wish).toBeVisible();
    },
  },
];
