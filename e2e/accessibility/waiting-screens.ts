import type { Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { Adviser, answer, chooseCommand, gpFilter, panel, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

type Person = keyof FixtureRegister['people'];

async function lookUp(page: Page, register: FixtureRegister, who: Person): Promise<Adviser> {
  const adviser = new Adviser(page);
  await adviser.type(register.people[who].nin);
  await expect(panel(page, 1)).toBeVisible();
  return adviser;
}

/** Chooses the second of a doctor's two lists. */
export async function chooseSecond(page: Page, adviser: Adviser, doctor: string): Promise<void> {
  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  // Full lists too.
  await adviser.press('Control+Shift+l');
  await adviser.type(doctor);
  await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
  await adviser.press('ArrowDown', 'ArrowDown', 'Enter');
}

/** From a switch to a full list, refused, to the question whether to wait for it. */
export async function askToWait(page: Page, register: FixtureRegister): Promise<Adviser> {
  const adviser = await lookUp(page, register, 'adult');
  await chooseSecond(page, adviser, 'kari');
  await expect(answer(page)).toContainText('Listen er full');
  // What is proposed instead: another GP, or waiting.
  await adviser.press('2');
  await expect(panel(page, 4)).toContainText('Kan stå på venteliste');
  return adviser;
}

/** Queues, leaving the scheme, and what a list would do with its places. */
export const waitingScreens: readonly Screen[] = [
  {
    name: 'waiting-question',
    open: async (page, register) => {
      await askToWait(page, register);
    },
  },
  {
    name: 'waiting-receipt',
    writes: true,
    open: async (page, register) => {
      const adviser = await askToWait(page, register);
      await adviser.press('Control+Enter');
      await expect(panel(page, 4)).toContainText(t('waitingList.receipt.join'));
    },
  },
  {
    name: 'waiting-explained',
    open: async (page, register) => {
      await lookUp(page, register, 'waiting');
      await chooseCommand(page, t('commands.explainWaitingPlace'));
      await expect(panel(page, 4)).toContainText('Nummer 2 av 2');
    },
  },
  {
    name: 'opting-out',
    user: 'caseworker',
    open: async (page, register) => {
      const adviser = await lookUp(page, register, 'adult');
      await chooseCommand(page, t('commands.optingOut'));
      await expect(page.getByRole('dialog')).toBeVisible();
      await adviser.press('Control+Enter');
      await expect(page.getByRole('dialog')).toContainText('Meldes ut');
    },
  },
  {
    name: 'opting-out-asked',
    open: async (page, register) => {
      const adviser = await lookUp(page, register, 'adult');
      await chooseCommand(page, t('commands.optingOut'));
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(t('waitingList.optingOut.askIntro'));
      await adviser.press('Control+Enter');
      await expect(dialog).toContainText('Meldingen går til kommunen');
    },
  },
  {
    name: 'waiting-lists',
    user: 'supervisor',
    open: async (page) => {
      const adviser = new Adviser(page);
      await chooseCommand(page, t('commands.waitingLists'));
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await gpFilter(page).focus();
      await adviser.type('kari');
      await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
      // The longest queue stands first.
      await adviser.press('ArrowDown', 'Enter');
      await expect(page.locator('[data-region="simulator"]')).toContainText(
        t('waitingList.simulator.effective'),
      );
    },
  },
];
