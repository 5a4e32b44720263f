import type { Page } from '@playwright/test';
import { Adviser, t } from '../fixtures/adviser.ts';
import { calmServices, type CalmServices } from '../fixtures/calm-services.ts';
import { expect, test as base } from '../fixtures/test.ts';
import { plantCanaries, type Canaries } from './canary-people.ts';

/** Tests in whose register everybody can be told from everything else. */
export const test = base.extend<{ readonly canaries: Canaries }, { readonly calm: CalmServices }>({
  calm: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a destructured first argument
    async ({}, use) => {
      const calm = calmServices(async (services) => {
        await plantCanaries(services);
      });
      await use(calm);
      await calm.close();
    },
    { scope: 'worker' },
  ],
  canaries: async ({ services }, use) => use(await plantCanaries(services)),
});

/** Where the text stands, so that a failure says which component forgot it. */
export function around(text: string, pattern: RegExp): string | undefined {
  const at = text.search(pattern);
  return at < 0 ? undefined : text.slice(Math.max(0, at - 200), at + 60);
}

/** Hides people. */
export async function turnOn(page: Page): Promise<void> {
  await new Adviser(page).press('F8');
  await expect(page.getByText(t('anonymity.on'), { exact: true })).toBeVisible();
}
