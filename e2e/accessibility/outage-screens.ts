import type { Page } from '@playwright/test';
import { Adviser, answer, chooseCommand, personName, t } from '../fixtures/adviser.ts';
import { openAndChooseThor } from '../fixtures/choose-thor.ts';
import { expect } from '../fixtures/test.ts';
import { fill } from '../offline/register-rows.ts';
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
  {
    name: 'a wish that was refused',
    writes: true,
    user: SUPERVISOR,
    open: async (page, register, services) => {
      const { nin } = register.people.adult;
      const supervisor = await registerOutage(page);
      await supervisor.press('Control+k');
      await openAndChooseThor(page, nin);
      await supervisor.press('Control+Enter');
      await expect(answer(page).locator('[data-outbox="collected"]')).toBeVisible();
      await fill(services, register.lists.tenPlaces);
      await chooseCommand(page, t('commands.showOutages'));
      const outage = page.getByRole('row').nth(1);
      const dialog = page.getByRole('dialog');
      await outage.getByRole('gridcell').first().press('Enter');
      await dialog.getByRole('button', { name: t('outages.ask.endNow') }).press('Enter');
      await expect(outage).toContainText(t('outages.states.settled'), { timeout: 60_000 });
      await supervisor.press('Control+k');
      await supervisor.type(nin);
      await expect(personName(page)).toBeVisible();
      await chooseCommand(page, t('commands.showWishes'));
      const wish = dialog.locator('[data-wish="refused"]');
      await wish.locator('summary').press('Enter');
      await expect(wish.locator('summary')).toHaveText(/Listen er full/);
      // What to tell the caller, who has called again.
      await expect(wish.locator('blockquote')).toBeVisible();
    },
  },
];
