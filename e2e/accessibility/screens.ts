import type { Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import {
  Adviser,
  answer,
  chooseCommand,
  gpFilter,
  panel,
  searchField,
  t,
} from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import { accessScreens } from './access-screens.ts';
import { agreementScreens } from './agreement-screens.ts';
import { callScreens } from './call-screens.ts';
import { municipalScreens } from './municipal-screens.ts';
import type { Screen } from './screen.ts';
import { sessionScreens } from './session-screens.ts';
import { liveScreens } from './live-screens.ts';
import { ledgerScreens } from './ledger-screens.ts';
import { privacyScreens } from './privacy-screens.ts';
import { waitingScreens } from './waiting-screens.ts';
import { outboxScreens } from './outbox-screens.ts';
import { outageScreens } from './outage-screens.ts';
import { runScreens } from './run-screens.ts';

type Person = keyof FixtureRegister['people'];

async function lookUp(page: Page, register: FixtureRegister, who: Person): Promise<Adviser> {
  const adviser = new Adviser(page);
  await adviser.type(register.people[who].nin);
  await expect(panel(page, 1)).toBeVisible();
  return adviser;
}

const person = (who: Person): Screen => ({
  name: `person-${who}`,
  open: async (page, register) => {
    await lookUp(page, register, who);
    await expect(panel(page, 3).getByRole('row').nth(1)).toBeVisible();
  },
});

async function chooseGP(page: Page, register: FixtureRegister, filter: string): Promise<Adviser> {
  const adviser = await lookUp(page, register, 'adult');
  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await adviser.type(filter);
  // The heading and his two lists: the filter has been applied.
  await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
  await adviser.press('ArrowDown', 'Enter');
  return adviser;
}

/** Every screen there is, in the states that people meet. */
export const screens: readonly Screen[] = [
  { name: 'start', open: async () => undefined },
  {
    name: 'palette-names',
    open: async (page) => {
      await new Adviser(page).type('o');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'palette-fault',
    open: async (page) => {
      await new Adviser(page).type('99999999999');
      await expect(page.getByText(t('nin.controlDigits'))).toBeVisible();
    },
  },
  {
    name: 'person-search',
    open: async (page) => {
      const adviser = new Adviser(page);
      await adviser.press('F3');
      await adviser.type('Hansen');
      await adviser.press('Enter');
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'person-search-nobody',
    open: async (page) => {
      const adviser = new Adviser(page);
      await adviser.press('F3');
      await adviser.type('Qwertz Xylofon');
      await adviser.press('Enter');
      await expect(page.locator('#main')).toContainText(/ingen/i);
    },
  },
  person('adult'),
  person('onCommon'),
  person('onVacant'),
  // Only those with the grant see a person whose address is confidential.
  { ...person('protected'), user: 'siri-strand' },
  person('withoutList'),
  person('waiting'),
  person('dead'),
  {
    name: 'switch-answer',
    open: async (page, register) => {
      await chooseGP(page, register, 'thor');
      await expect(answer(page)).toContainText('Kan bytte');
    },
  },
  {
    name: 'switch-receipt',
    writes: true,
    open: async (page, register) => {
      const adviser = await chooseGP(page, register, 'thor');
      await expect(answer(page)).toContainText('Kan bytte');
      await adviser.press('Control+Enter');
      await expect(answer(page)).toContainText(t('switching.receipt.title'));
    },
  },
  {
    name: 'switch-undo',
    writes: true,
    open: async (page, register) => {
      const adviser = await chooseGP(page, register, 'thor');
      await expect(answer(page)).toContainText('Kan bytte');
      await adviser.press('Control+Enter');
      await expect(answer(page)).toContainText(t('switching.receipt.title'));
      await adviser.press('Control+z');
      await expect(answer(page)).toContainText(t('switching.undo.title'));
    },
  },
  {
    name: 'switch-refused',
    open: async (page, register) => {
      const adviser = await lookUp(page, register, 'quotaUsed');
      await adviser.press('Control+3');
      await expect(gpFilter(page)).toBeFocused();
      await adviser.type('thor');
      // The heading and his two lists: the filter has been applied.
      await expect(panel(page, 3).getByRole('row')).toHaveCount(3);
      await adviser.press('ArrowDown', 'Enter');
      await expect(answer(page)).toContainText('Kan ikke bytte');
    },
  },
  {
    name: 'help',
    open: async (page) => {
      await new Adviser(page).press('F1');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'freshness',
    open: async (page) => {
      await chooseCommand(page, t('commands.freshness'));
      await expect(page.getByRole('dialog')).toContainText(t('reference.title'));
    },
  },
  ...waitingScreens,
  ...callScreens,
  ...privacyScreens,
  ...ledgerScreens,
  ...liveScreens,
  ...sessionScreens,
  ...accessScreens,
  ...outboxScreens,
  ...outageScreens,
  ...runScreens,
  ...agreementScreens,
  ...municipalScreens,
];

/** Waits until the first screen takes a number, or somebody's sign-in. */
export async function ready(page: Page, { user }: Pick<Screen, 'user'> = {}): Promise<void> {
  const first =
    user === 'nobody' ? page.locator('[data-scope="signIn"] button') : searchField(page);
  await expect(first).toBeFocused();
}

/** A fresh window for the next screen, where nothing in the register has changed. */
export async function again(page: Page, screen: Pick<Screen, 'user'>): Promise<void> {
  await page.reload();
  await ready(page, screen);
}
