import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { axeViolations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { roundsOf } from './rounds.ts';
import { again, ready, screens } from './screens.ts';

const SMALL = { width: 1280, height: 800 };
/** Pictures of a wide window are for eyes, not a check: made when they are asked for. */
const SIZES = process.env['PICTURES'] === 'wide' ? [SMALL, { width: 1920, height: 1080 }] : [SMALL];

for (const round of roundsOf(screens)) {
  test.describe(round.name, () => {
    const { user, writes } = round;
    test.use({ user, writes });
    test('anybody can use it, light and dark, and it is pictured', async ({
      app,
      browser,
      register,
      services,
    }, info) => {
      const { page } = app;
      const works: (() => Promise<void>)[] = [];
      const afterwards = (work: () => Promise<void>): void => void works.push(work);
      const folder = join('test-results', 'screens', info.project.name);
      await mkdir(folder, { recursive: true });
      const sizes = app.kind === 'browser' ? SIZES : [undefined];
      await ready(page, round);
      for (const screen of round.screens) {
        await test.step(screen.name, async () => {
          if (screen !== round.screens[0]) {
            if (sizes[0] !== undefined) await page.setViewportSize(sizes[0]);
            await again(page, round);
          }
          await screen.open(page, register, services, { browser, afterwards });
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            const broken = await axeViolations(page);
            expect(broken, `axe, ${screen.name}, ${colorScheme}`).toEqual([]);
            for (const size of sizes) {
              if (size !== undefined) await page.setViewportSize(size);
              const name = [screen.name, colorScheme, size?.width].filter(Boolean).join('-');
              await page.screenshot({ path: join(folder, `${name}.png`) });
            }
          }
        });
      }
      for (const work of works) await work();
    });
  });
}
