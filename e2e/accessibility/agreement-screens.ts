import type { Page } from '@playwright/test';
import { Adviser, answer, chooseCommand, gpFilter, panel, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

/** From the list of GPs to the agreement of the first of a doctor's lists. */
export async function openAgreement(page: Page): Promise<Adviser> {
  const adviser = new Adviser(page);
  await adviser.press('Control+3');
  await expect(gpFilter(page)).toBeFocused();
  await adviser.type('kari');
  // The heading and her one list with free places.
  await expect(panel(page, 3).getByRole('row')).toHaveCount(2);
  await adviser.press('ArrowDown', 'Enter');
  await expect(answer(page)).toContainText('Kari Nordmann');
  await chooseCommand(page, t('commands.showAgreement'));
  await expect(panel(page, 1)).toContainText(t('agreements.fact.people'));
  return adviser;
}

/** Agreements, what municipalities decide about them, and the draw of a reduction. */
export const agreementScreens: readonly Screen[] = [
  {
    name: 'agreement',
    user: 'caseworker',
    open: async (page) => {
      await openAgreement(page);
    },
  },
  {
    name: 'agreement-end',
    user: 'caseworker',
    open: async (page) => {
      await openAgreement(page);
      await chooseCommand(page, t('commands.planEnd'));
      await expect(page.getByRole('dialog')).toContainText('Fristen er for kort');
    },
  },
  {
    name: 'agreement-opening',
    user: 'caseworker',
    open: async (page) => {
      await openAgreement(page);
      await chooseCommand(page, t('commands.openList'));
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('agreements.field.hprNumber')).fill('9000005');
      await dialog.getByLabel(t('agreements.field.ceiling')).fill('900');
      await expect(dialog).toContainText('tom liste');
    },
  },
  {
    name: 'agreement-fill',
    user: 'caseworker',
    open: async (page) => {
      await openAgreement(page);
      await chooseCommand(page, t('commands.planFill'));
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('agreements.field.count')).fill('40');
      await expect(dialog).toContainText(t('decisions.fill.notNewPractice.headline'));
    },
  },
  {
    name: 'agreement-draw',
    user: 'caseworker',
    writes: true,
    open: async (page) => {
      const adviser = await openAgreement(page);
      await chooseCommand(page, t('commands.planReduction'));
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('agreements.field.ceiling')).fill('1');
      await dialog.getByLabel(t('agreements.field.number')).fill('2026/117');
      await dialog.getByLabel(t('agreements.flag.lowAgreed')).check();
      await dialog.getByLabel(t('agreements.flag.shorterAgreed')).check();
      await expect(dialog).toContainText('trekkes ut tilfeldig');
      await adviser.press('Control+Enter');
      await expect(dialog).toBeHidden();
      await expect(panel(page, 2)).toContainText(t('agreements.kind.reduction'));
      await chooseCommand(page, t('commands.showDraw'));
      await expect(page.getByRole('dialog')).toContainText(t('agreements.draw.notFrozen'));
    },
  },
];
