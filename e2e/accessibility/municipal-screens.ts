import type { Locator, Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { Adviser, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import { openAllocation } from '../fixtures/letters.ts';
import type { Screen } from './screen.ts';

type Person = keyof FixtureRegister['people'];

/** Opens a person and does a command about the person. */
export async function about(
  page: Page,
  register: FixtureRegister,
  who: Person,
  command: string,
): Promise<Locator> {
  const adviser = new Adviser(page);
  await adviser.type(register.people[who].nin);
  await expect(panel(page, 1)).toBeVisible();
  await chooseCommand(page, command);
  await expect(page.getByRole('dialog')).toBeVisible();
  return page.getByRole('dialog');
}

/** What municipalities decide about people, what opens the university's lists, and allocation. */
export const municipalScreens: readonly Screen[] = [
  {
    name: 'exclusions',
    open: async (page, register) => {
      const dialog = await about(page, register, 'excluded', t('commands.showExclusions'));
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
    },
  },
  {
    name: 'exclusion-appeal',
    user: 'caseworker',
    open: async (page, register) => {
      const dialog = await about(page, register, 'excluded', t('commands.showExclusions'));
      await dialog
        .getByRole('button', { name: t('exclusions.events.appealed'), exact: true })
        .click();
      await expect(dialog.getByLabel(t('exclusions.day.appealed'))).toBeVisible();
    },
  },
  {
    name: 'exclusion-faults',
    user: 'caseworker',
    open: async (page, register) => {
      const dialog = await about(page, register, 'adult', t('commands.registerExclusion'));
      await dialog.getByLabel(t('exclusions.fields.decidedOn')).fill('31.2.2026');
      await dialog.getByLabel(t('exclusions.fields.list')).selectOption('');
      await new Adviser(page).press('Control+Enter');
      await expect(dialog).toContainText(t('common.date.noSuchDay'));
    },
  },
  {
    name: 'exclusion-doctor',
    user: 'caseworker',
    open: async (page, register) => {
      const dialog = await about(page, register, 'adult', t('commands.registerExclusion'));
      await dialog.getByLabel(t('exclusions.fields.municipality')).selectOption('5610');
      const { common } = register.lists;
      await dialog.getByLabel(t('exclusions.fields.list')).selectOption(String(common));
      await expect(dialog.getByLabel(t('exclusions.fields.doctor'))).toBeVisible();
      await new Adviser(page).press('Control+Enter');
      await expect(dialog).toContainText(t('exclusions.faults.doctor'));
    },
  },
  {
    name: 'memberships',
    user: 'caseworker',
    open: async (page, register) => {
      const dialog = await about(page, register, 'adult', t('commands.addMembership'));
      await expect(dialog).toContainText(t('memberships.none'));
      await new Adviser(page).press('Control+Enter');
      await expect(dialog).toContainText(t('common.date.missing'));
    },
  },
  {
    name: 'allocation-letter',
    user: 'anne-solberg',
    open: async (page) => {
      await openAllocation(page);
      await chooseCommand(page, t('commands.registerLetter'));
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.getByLabel(t('allocation.addNeighbour')).selectOption('3407');
      await new Adviser(page).press('Control+Enter');
      await expect(page.getByRole('dialog')).toContainText(t('common.date.missing'));
    },
  },
  {
    name: 'allocation-duty',
    user: 'anne-solberg',
    open: async (page) => {
      await openAllocation(page);
      await expect(panel(page, 3)).toContainText(t('allocation.duty.holds'));
      await chooseCommand(page, t('commands.suspendDuty'));
      await new Adviser(page).press('Control+Enter');
      await expect(page.getByRole('dialog')).toContainText(t('common.date.missing'));
    },
  },
  {
    name: 'allocations-of-citizen',
    open: async (page, register) => {
      const dialog = await about(page, register, 'withoutList', t('commands.showAllocations'));
      await expect(dialog).toContainText(t('allocation.ofCitizen.none'));
    },
  },
];
