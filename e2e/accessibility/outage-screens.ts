import type { Page } from '@playwright/test';
import { Adviser, answer, chooseCommand, t } from '../fixtures/adviser.ts';
import { openAndChooseThor } from '../fixtures/choose-thor.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

const SUPERVISOR = 'anne-solberg';

async function openForm(page: Page): Promise<Adviser> {
  await chooseCommand(page, t('commands.showOutages'));
  await chooseCommand(page, t('commands.registerOutage'));
  await expect(page.getByRole('dialog')).toBeVisible();
  return new Adviser(page);
}

const field = (page: Page, name: 'from' | 'to' | 'collectUntil' | 'reason') =>
  page.getByRole('dialog').getByLabel(t(`outages.fields.${name}`));

/** Registers an outage that lasts all day, and waits until everybody is told. */
async function registerOutage(page: Page): Promise<Adviser> {
  const supervisor = await openForm(page);
  await field(page, 'from').fill('00:01');
  await field(page, 'collectUntil').fill('23:30');
  await field(page, 'reason').fill('Registeret svarte ikke');
  await supervisor.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('row').nth(1)).toContainText(t('outages.states.collecting'));
  await expect(page.locator('.flo-bar--outage')).toBeVisible();
  return supervisor;
}

/** Outages: none yet, a form with faults, and one that is on, with its bar for everybody. */
export const outageScreens: readonly Screen[] = [
  {
    name: 'outages',
    user: SUPERVISOR,
    open: async (page) => {
      await chooseCommand(page, t('commands.showOutages'));
      await expect(page.locator('main').getByText(t('outages.empty'))).toBeVisible();
    },
  },
  {
    name: 'outage form with faults',
    user: SUPERVISOR,
    open: async (page) => {
      const supervisor = await openForm(page);
      await supervisor.press('Control+Enter');
      await expect(page.getByText(t('outages.faults.noReason'))).toBeVisible();
    },
  },
  {
    name: 'an outage that is on',
    writes: true,
    user: SUPERVISOR,
    open: async (page) => {
      await registerOutage(page);
    },
  },
  {
    name: 'wishes-of-a-person',
    writes: true,
    user: SUPERVISOR,
    open: async (page, register) => {
      const supervisor = await registerOutage(page);
      await supervisor.press('Control+k');
      await openAndChooseThor(page, register.people.adult.nin);
      await supervisor.press('Control+Enter');
      await expect(answer(page).locator('[data-outbox="collected"]')).toBeVisible();
      await chooseCommand(page, t('commands.showWishes'));
      await expect(page.getByRole('dialog').locator('[data-wish="collected"]')).toBeVisible();
    },
  },
];
