import { roundsOf } from '../accessibility/rounds.ts';
import { again, ready, screens } from '../accessibility/screens.ts';
import { t } from '../fixtures/adviser.ts';
import { expect } from '../fixtures/test.ts';
import { everythingOn, watchTexts } from '../privacy/page-text.ts';
import { around, test, turnOn } from '../privacy/with-canaries.ts';

// What a page draws is the same in both hosts; what a host keeps of the choice is not, and is tried in
// both (privacy/anonymise.spec.ts).
/** Before anybody signs in there is nobody to hide. */
const ofSomebody = screens.filter(({ user }) => user !== 'nobody');

for (const round of roundsOf(ofSomebody)) {
  test.describe(round.name, () => {
    const { user, writes } = round;
    test.use({ user, writes });

    test('shows, says and prints nothing of anybody', async ({
      app,
      browser,
      register,
      services,
      canaries,
    }) => {
      const { page } = app;
      const works: (() => Promise<void>)[] = [];
      const afterwards = (work: () => Promise<void>): void => void works.push(work);
      await ready(page);
      await turnOn(page);
      for (const screen of round.screens) {
        await test.step(screen.name, async () => {
          if (screen !== round.screens[0]) await again(page, round);
          const seen = await watchTexts(page);
          await screen.open(page, register, services, { browser, afterwards });
          expect(around(await everythingOn(page), canaries.pattern), screen.name).toBeUndefined();
          expect(around(await seen(), canaries.pattern), screen.name).toBeUndefined();
          await expect(page.getByText(t('anonymity.on'), { exact: true })).toBeAttached();
        });
      }
      for (const work of works) await work();
    });
  });
}
