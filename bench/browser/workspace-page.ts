import type { Page } from 'playwright';
import type { Sight } from './paint-probe.ts';

/** The search field in the top bar. */
export const searchField = 'input[data-region="search"]';

/** What the palette has found. */
export const hitList = '#palette-list';

const header = 'header.flo-header';

/** When a person is on the screen: the header with the number; then every panel with its content. */
export function personSights(nin: string): Sight[] {
  return [
    { name: 'header', present: header, text: nin },
    {
      name: 'panels',
      present: 'main:has([data-panel="1"]):has([data-panel="2"]):has([data-panel="3"])',
      absent: 'main [aria-busy="true"]',
    },
  ];
}

/** Closes the person's tab, so that the next look-up starts where this one did. */
export async function closeCitizen(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+X');
  await page.locator(header).waitFor({ state: 'detached' });
}
