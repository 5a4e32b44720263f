import type { Page } from 'playwright';
import type { Sight } from './paint-probe.ts';

/** The search field in the top bar. */
export const searchField = 'input[role="combobox"]';

/** What the palette has found. */
export const hitList = '[role="listbox"]';

/** Waiting panels show these. */
const skeleton = '[aria-busy="true"]';

/** When a person is on the screen: the header with the number, then every panel with its content. */
export function personSights(nin: string): Sight[] {
  return [
    { name: 'header', present: 'header', text: nin },
    { name: 'panels', present: 'main', absent: skeleton },
  ];
}

/** Closes the person's tab, so that the next look-up starts where this one did. */
export async function closeCitizen(page: Page): Promise<void> {
  await page.keyboard.press('Control+w');
}
