import { Adviser, chooseCommand, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

/** What runs by itself, and events of the population register that somebody must settle. */
export const runScreens: readonly Screen[] = [
  {
    name: 'runs',
    writes: true,
    user: 'anne-solberg',
    open: async (page) => {
      await chooseCommand(page, t('commands.showRuns'));
      await chooseCommand(page, t('commands.startNightly'));
      await expect(page.getByRole('dialog')).toBeVisible();
      await new Adviser(page).press('Control+Enter');
      await expect(page.getByRole('row').nth(1)).toContainText(t('runs.states.finished'));
    },
  },
  {
    name: 'exceptions',
    user: 'jonas-vik',
    open: async (page) => {
      await chooseCommand(page, t('commands.showExceptions'));
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'exception',
    user: 'jonas-vik',
    open: async (page) => {
      await chooseCommand(page, t('commands.showExceptions'));
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await new Adviser(page).press('Enter');
      await expect(page.getByRole('dialog').locator('textarea')).toBeVisible();
    },
  },
];
