import type { Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { Adviser, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

async function onAdult(page: Page, register: FixtureRegister, name: string): Promise<Adviser> {
  await new Adviser(page).type(register.people.adult.nin);
  await expect(panel(page, 1)).toBeVisible();
  return chooseCommand(page, name);
}

/** Who has seen whom, what FLO holds, and what of it can be put right or removed. */
export const privacyScreens: readonly Screen[] = [
  {
    name: 'my-lookups',
    writes: true,
    open: async (page, register) => {
      await onAdult(page, register, t('commands.myLookups'));
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'patterns',
    writes: true,
    user: 'supervisor',
    open: async (page) => {
      await chooseCommand(page, t('commands.patterns'));
      await expect(page.getByText(t('privacy.patterns.nothing'))).toBeVisible();
    },
  },
  {
    name: 'who-has-seen',
    writes: true,
    user: 'caseworker',
    open: async (page, register) => {
      await onAdult(page, register, t('commands.whoHasSeen'));
      await expect(page.locator('.flo-report li').first()).toBeVisible();
    },
  },
  {
    name: 'access-report',
    user: 'caseworker',
    open: async (page, register) => {
      await onAdult(page, register, t('commands.accessReport'));
      await expect(
        page.getByRole('heading', { name: t('accessReport.sections.ties'), exact: true }),
      ).toBeVisible();
    },
  },
  {
    name: 'rectify',
    open: async (page, register) => {
      await onAdult(page, register, t('commands.rectify'));
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'deidentify',
    user: 'supervisor',
    open: async (page, register) => {
      await new Adviser(page).type(register.people.dead.nin);
      await expect(panel(page, 1)).toBeVisible();
      await chooseCommand(page, t('commands.deidentify'));
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
