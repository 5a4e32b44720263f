import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { Adviser, answer, atTheDesk, chooseCommand, t } from '../fixtures/adviser.ts';
import { openAndChooseThor } from '../fixtures/choose-thor.ts';
import { openColleague } from '../fixtures/colleague.ts';
import { openAllocation, registerLetter } from '../fixtures/letters.ts';
import type { Services } from '../fixtures/services.ts';
import { expect } from '../fixtures/test.ts';
import type { Desk, Screen } from './screen.ts';

/** Somebody at another desk switches the person's GP, and stays in the record. */
async function colleagueSwitches(
  { browser, afterwards }: Desk,
  services: Services,
  register: FixtureRegister,
): Promise<void> {
  const colleague = await openColleague(browser, services, 'jonas-vik');
  afterwards(() => colleague.close());
  await atTheDesk(colleague.page);
  const other = await openAndChooseThor(colleague.page, register.people.adult.nin);
  await other.press('Control+Enter');
  await expect(answer(colleague.page)).toContainText('Byttet er registrert');
}

/** Two at work on the same, and what is shown of it. */
export const liveScreens: readonly Screen[] = [
  {
    name: 'person-colleague',
    writes: true,
    open: async (page, register, services, desk) => {
      await openAndChooseThor(page, register.people.adult.nin);
      await colleagueSwitches(desk, services, register);
      const around = page.getByRole('group', { name: t('live.label') });
      await expect(around).toContainText('Jonas Vik');
      await expect(around).toContainText('av en kollega');
    },
  },
  {
    name: 'switch-moved',
    writes: true,
    open: async (page, register, services, desk) => {
      const adviser = await openAndChooseThor(page, register.people.adult.nin);
      await colleagueSwitches(desk, services, register);
      await adviser.press('Control+Enter');
      await expect(answer(page)).toContainText(t('conflict.moved'));
    },
  },
  {
    name: 'letter-conflict',
    user: 'anne-solberg',
    writes: true,
    open: async (page, _register, services, { browser, afterwards }) => {
      const dialog = page.getByRole('dialog');
      await openAllocation(page);
      await chooseCommand(page, t('commands.registerLetter'));
      await page.getByLabel(t('allocation.addNeighbour')).selectOption({ index: 1 });
      await dialog.getByLabel(t('allocation.letterDate')).fill('i dag');
      await dialog.getByLabel(t('allocation.letterReference')).fill('26/88');
      const colleague = await openColleague(browser, services, 'anne-solberg');
      afterwards(() => colleague.close());
      await registerLetter(colleague.page, await atTheDesk(colleague.page));
      await new Adviser(page).press('Control+Enter');
      await expect(dialog).toContainText(t('conflict.title'));
    },
  },
];
