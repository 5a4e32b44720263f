import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { axeViolations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { ready, screens } from './screens.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const screen of screens) {
  test.describe(screen.name, () => {
    test.use({ user: screen.user ?? 'telephoneAdviser', writes: screen.writes ?? false });
    test(`${screen.name}: anybody can use it, light and dark, and it is pictured`, async ({
      app,
      register,
    }, info) => {
      const { page } = app;
      const folder = join('test-results', 'screens', info.project.name);
      await mkdir(folder, { recursive: true });
      await ready(page, screen);
      await screen.open(page, register);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeViolations(page), `axe, ${colorScheme}`).toEqual([]);
        for (const size of app.kind === 'browser' ? SIZES : [undefined]) {
          if (size !== undefined) await page.setViewportSize(size);
          const name = [screen.name, colorScheme, size?.width].filter(Boolean).join('-');
          await page.screenshot({ path: join(folder, `${name}.png`) });
        }
      }
    });
  });
}
