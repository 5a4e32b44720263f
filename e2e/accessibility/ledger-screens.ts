import type { Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { Adviser, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import { openAgreement } from './agreement-screens.ts';
import type { Screen } from './screen.ts';

async function onAdult(page: Page, register: FixtureRegister): Promise<Adviser> {
  const adviser = new Adviser(page);
  await adviser.type(register.people.adult.nin);
  await expect(panel(page, 1)).toBeVisible();
  return adviser;
}

/** Fills the fields of the journey back in time and goes there. */
export async function lookBack(
  adviser: Adviser,
  page: Page,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fields)) {
    await dialog.getByLabel(label, { exact: true }).fill(text);
  }
  await adviser.press('Control+Enter');
}

/** Looking back, and putting right. */
export const ledgerScreens: readonly Screen[] = [
  {
    name: 'look-back-bad-date',
    open: async (page, register) => {
      const adviser = await onAdult(page, register);
      await adviser.press('Control+H');
      await lookBack(adviser, page, { [t('timeTravel.fields.asOf')]: '31.02.2018' });
      await expect(page.getByText(t('timeTravel.faults.noSuchDay')).first()).toBeVisible();
    },
  },
  {
    name: 'person-then',
    open: async (page, register) => {
      const adviser = await onAdult(page, register);
      await adviser.press('Control+H');
      await lookBack(adviser, page, { [t('timeTravel.fields.asOf')]: '1.1.2018' });
      await expect(page.getByText(t('timeTravel.notNow'))).toBeVisible();
    },
  },
  {
    name: 'person-two-moments',
    open: async (page, register) => {
      const adviser = await onAdult(page, register);
      await adviser.press('Control+H');
      await page.getByLabel(t('timeTravel.fields.compare')).check();
      await lookBack(adviser, page, { [t('timeTravel.fields.asOf')]: '1.1.2018' });
      await expect(page.getByText(t('timeTravel.differs')).first()).toBeVisible();
    },
  },
  {
    name: 'list-then',
    open: async (page, register) => {
      const adviser = await chooseCommand(page, t('commands.timeTravelList'));
      await lookBack(adviser, page, {
        [t('timeTravel.fields.list')]: String(register.lists.open),
        [t('timeTravel.fields.asOf')]: '1.1.2018',
      });
      await expect(page.getByText(t('timeTravel.notNow'))).toBeVisible();
      // One Escape from here is the way out.
      await expect(page.locator('[data-region="travel"] [data-first-focus]')).toBeFocused();
    },
  },
  {
    name: 'list-people-now',
    user: 'caseworker',
    open: async (page) => {
      await openAgreement(page);
      await chooseCommand(page, t('commands.peopleOnList'));
      await expect(page.getByText(t('timeTravel.isNow'))).toBeVisible();
      await expect(page.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'list-came-and-left',
    user: 'caseworker',
    open: async (page, register) => {
      const adviser = await chooseCommand(page, t('commands.timeTravelList'));
      await page.getByLabel(t('timeTravel.fields.compare')).check();
      await lookBack(adviser, page, {
        [t('timeTravel.fields.list')]: String(register.lists.elsewhere),
        [t('timeTravel.fields.asOf')]: '1.1.2018',
      });
      await expect(page.getByRole('grid')).toContainText(t('timeTravel.people.left'));
    },
  },
  {
    name: 'put-right',
    user: 'caseworker',
    open: async (page, register) => {
      await onAdult(page, register);
      const adviser = await chooseCommand(page, t('commands.correctTie'));
      await page
        .getByRole('dialog')
        .getByLabel(t('ledger.list'))
        .fill(String(register.lists.vacant));
      await adviser.press('Control+Enter');
      await expect(page.getByText(t('ledger.after'), { exact: true })).toBeVisible();
    },
  },
  {
    name: 'merge-records',
    user: 'caseworker',
    open: async (page, register) => {
      await onAdult(page, register);
      await chooseCommand(page, t('commands.mergeRecords'));
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
