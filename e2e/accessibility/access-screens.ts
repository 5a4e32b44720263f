import type { Page } from '@playwright/test';
import type { AccessRule } from '#contract/codes/access.ts';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { Adviser, chooseCommand, personName, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

async function refused(page: Page, register: FixtureRegister, rule: AccessRule): Promise<Adviser> {
  const adviser = new Adviser(page);
  await adviser.type(register.personOfKind(rule).nin);
  await expect(personName(page)).toContainText(t('denied.tab'));
  return adviser;
}

async function dialogOf(
  page: Page,
  register: FixtureRegister,
  rule: AccessRule,
  key: string,
): Promise<Adviser> {
  const adviser = await refused(page, register, rule);
  await expect(personName(page)).toBeFocused();
  await adviser.press(key);
  await expect(page.getByRole('dialog').locator('textarea')).toBeFocused();
  return adviser;
}

const denied = (rule: AccessRule): Screen => ({
  name: `denied-${rule}`,
  open: async (page, register) => {
    await refused(page, register, rule);
  },
});

/** Refusals, one of each group; what can be done about them; and what becomes of it. */
export const accessScreens: readonly Screen[] = [
  denied('strictlyConfidential'),
  denied('ownOrganization'),
  denied('ownRecord'),
  denied('deadForLong'),
  {
    name: 'hand-over',
    open: async (page, register) => {
      const adviser = await dialogOf(page, register, 'strictlyConfidential', '1');
      await adviser.type('Vil bytte fastlege');
    },
  },
  {
    name: 'hand-over-receipt',
    writes: true,
    open: async (page, register) => {
      const adviser = await dialogOf(page, register, 'strictlyConfidential', '1');
      await adviser.type('Vil bytte fastlege');
      await adviser.press('Control+Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  },
  {
    name: 'override-fault',
    open: async (page, register) => {
      const adviser = await dialogOf(page, register, 'deadForLong', '1');
      await adviser.press('Control+Enter');
      await expect(page.getByText(t('denied.override.tooShort', { count: 10 }))).toBeVisible();
    },
  },
  {
    name: 'overridden',
    writes: true,
    open: async (page, register) => {
      const adviser = await dialogOf(page, register, 'deadForLong', '1');
      await adviser.type('Spør om oppgjør etter dødsfallet');
      await adviser.press('Control+Enter');
      await expect(page.locator('.flo-header')).toContainText('Åpnet med begrunnelse til');
    },
  },
  {
    name: 'overrides',
    writes: true,
    user: 'anne-solberg',
    open: async (page, register) => {
      const adviser = new Adviser(page);
      await adviser.type(register.personOfKind('guardianship', 'anne-solberg').nin);
      await expect(personName(page)).toBeFocused();
      await adviser.press('1');
      await expect(page.getByRole('dialog').locator('textarea')).toBeFocused();
      await adviser.type('Ingen andre er på vakt i kveld');
      await adviser.press('Control+Enter');
      await expect(page.locator('.flo-header')).toContainText('Åpnet med begrunnelse til');
      await chooseCommand(page, t('commands.showOverrides'));
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'overrides-none',
    writes: true,
    user: 'anne-solberg',
    open: async (page) => {
      await chooseCommand(page, t('commands.showOverrides'));
      await expect(page.getByText(t('denied.overrides.empty')).first()).toBeVisible();
    },
  },
  {
    name: 'tasks',
    writes: true,
    open: async (page, register) => {
      const adviser = await dialogOf(page, register, 'ownOrganization', '2');
      await adviser.type('Gjelder en kollega');
      await adviser.press('Control+Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await chooseCommand(page, t('commands.showTasks'));
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'person-search-shut',
    open: async (page) => {
      const adviser = new Adviser(page);
      await adviser.press('F3');
      await adviser.type('Kverneng');
      await adviser.press('Enter');
      await expect(page.getByRole('row').nth(1)).toContainText(t('denied.shut'));
    },
  },
];
