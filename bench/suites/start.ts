import type { Browser } from 'playwright';
import { openPage } from '../browser/launch.ts';
import { interleave } from '../harness/interleave.ts';
import { median, summarise } from '../harness/statistics.ts';
import { searchField } from '../browser/workspace-page.ts';
import type { Suite } from './suite.ts';

/** Sent into the page before anything of its own: notes when a key has reached a field. */
function noteFirstLetter(): void {
  window.addEventListener('input', () => {
    const noted = window as Window & { floBenchLetter?: number };
    noted.floBenchLetter ??= performance.now();
  });
}

/** Milliseconds from the navigation until the field has taken a letter, in a new context. */
async function startOnce(browser: Browser, address: string, field: string): Promise<number> {
  const { page, context } = await openPage(browser);
  try {
    await page.addInitScript(noteFirstLetter);
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator(field).press('a');
    return await page.evaluate(
      () => (window as Window & { floBenchLetter?: number }).floBenchLetter ?? Number.NaN,
    );
  } finally {
    await context.close();
  }
}

/** From the navigation to a search field that takes a key, the services running. */
export const start: Suite = async (world) => {
  const { address } = await world.workspace();
  const bare = await world.bare();
  const browser = await world.browser();
  const times = async (once: () => Promise<number>): Promise<number[]> => {
    const taken: number[] = [];
    for (let n = 0; n < world.scale.starts; n += 1) taken.push(await once());
    return taken;
  };
  const samples = await interleave(
    world.scale.rounds,
    () => times(() => startOnce(browser, address, searchField)),
    () => times(() => startOnce(browser, `${bare}/empty`, '#field')),
  );
  return {
    measurements: [
      {
        figure: 'start.searchField',
        measured: median(samples.measured),
        limit: median(samples.limit),
      },
    ],
    details: {
      'workspace, ms': summarise(samples.measured),
      'empty page, ms': summarise(samples.limit),
    },
  };
};
