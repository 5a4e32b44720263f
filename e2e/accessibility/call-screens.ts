import type { Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { Adviser, chooseCommand, panel, t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import type { Screen } from './screen.ts';

async function inCall(page: Page, register: FixtureRegister): Promise<Adviser> {
  const adviser = new Adviser(page);
  await adviser.type(register.people.adult.nin);
  await expect(panel(page, 6)).toBeVisible();
  await adviser.press('F9');
  await expect(panel(page, 6).getByRole('list', { name: t('call.trail') })).toBeVisible();
  return adviser;
}

/** A call from its beginning to its end, standard texts, and what the unit has promised. */
export const callScreens: readonly Screen[] = [
  {
    name: 'call-start',
    open: async (page) => {
      await new Adviser(page).press('F9');
      await expect(page.getByText(t('call.nobodyYet'))).toBeVisible();
    },
  },
  {
    name: 'call-open',
    open: async (page, register) => {
      const adviser = await inCall(page, register);
      await adviser.press('Control+2', 'Control+j');
      await adviser.type('Ringer igjen i morgen. ::');
      // The GP and the history; what the lines say is hidden where people are.
      const trail = panel(page, 6).getByRole('list', { name: t('call.trail') });
      await expect(trail.getByRole('listitem')).toHaveCount(2);
    },
  },
  {
    name: 'call-wrap-up',
    open: async (page, register) => {
      const adviser = await inCall(page, register);
      await adviser.press('F9');
      const call = panel(page, 6);
      await expect(call.getByRole('radio').first()).toBeFocused();
      await call.getByRole('checkbox').focus();
      await adviser.press('Space', 'Control+Enter');
      await expect(call).toContainText(t('call.wrapUp.missing.kind'));
    },
  },
  {
    name: 'standard-texts',
    open: async (page, register) => {
      const adviser = await inCall(page, register);
      await adviser.press('Control+m');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'callbacks-none',
    open: async (page) => {
      await chooseCommand(page, t('commands.showCallbacks'));
      await expect(page.locator('#main')).toContainText(t('call.callback.empty'));
    },
  },
];
