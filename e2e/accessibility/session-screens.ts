import { signInByHttp } from '#identity-provider/testing/sign-in.ts';
import { Adviser, panel, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

/** Signing in, being in the browser meanwhile, and the curtain. */
export const sessionScreens: readonly Screen[] = [
  { name: 'sign-in', user: 'nobody', open: async () => undefined },
  {
    name: 'sign-in-under-way',
    alone: true,
    user: 'nobody',
    open: async (page) => {
      await page.keyboard.press('Enter');
      await expect(page.getByLabel(t('session.underWay.byHand'))).toHaveValue(/^http/);
    },
  },
  {
    name: 'sign-in-unknown-staff',
    alone: true,
    user: 'nobody',
    open: async (page) => {
      await page.keyboard.press('Enter');
      const address = page.getByLabel(t('session.underWay.byHand'));
      await expect(address).toHaveValue(/^http/);
      await signInByHttp(await address.inputValue(), 'otto-fremmed');
      await expect(page.getByText(t('session.failures.unknownStaff'))).toBeVisible();
    },
  },
  {
    name: 'locked',
    alone: true,
    open: async (page, register) => {
      const adviser = new Adviser(page);
      await adviser.type(register.people.adult.nin);
      await expect(panel(page, 1)).toBeVisible();
      await adviser.press('Control+l');
      await expect(page.getByText(t('session.locked.title'))).toBeVisible();
    },
  },
  {
    name: 'user-menu',
    user: 'anne-solberg',
    open: async (page) => {
      await page.getByRole('button', { name: /Anne Solberg/ }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menu')).toContainText('Veiledning Fredrikstad');
    },
  },
];
