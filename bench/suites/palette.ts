import type { Browser, Page } from 'playwright';
import { hitTimes } from '../browser/hits-probe.ts';
import { openPage } from '../browser/launch.ts';
import { recordTrace } from '../browser/record-trace.ts';
import { keyCosts, type KeyCost } from '../browser/trace.ts';
import { BETWEEN_KEYS_MS, typeWords } from '../browser/type-keys.ts';
import { hitList, searchField } from '../browser/workspace-page.ts';
import { percentile, summarise } from '../harness/statistics.ts';
import type { Suite } from './suite.ts';

/** Common names and places: the first letters of each have many hits. */
const WORDS = [
  'hansen',
  'bergen',
  'legesenter',
  'kristiansand',
  'johansen',
  'maria',
  'oslo',
  'ande',
];

async function costsOf(browser: Browser, page: Page, keys: number): Promise<KeyCost[]> {
  await page.bringToFront();
  const events = await recordTrace(browser, () => typeWords(page, WORDS, keys));
  const costs = keyCosts(events, BETWEEN_KEYS_MS);
  if (costs.length !== keys) throw new Error(`${keys} keys left ${costs.length} traces`);
  return costs;
}

/** Letters in the palette over a national reference set, and the same letters in an empty page. */
export const palette: Suite = async (world) => {
  const { address } = await world.workspace();
  const bare = await world.bare();
  const browser = await world.browser();
  const workspace = await openPage(browser);
  const empty = await openPage(browser);
  try {
    await workspace.page.goto(address);
    await workspace.page.locator(searchField).focus();
    await empty.page.goto(`${bare}/empty`);
    await empty.page.locator('#field').focus();
    const { keys, rounds } = world.scale;
    const costs = { workspace: [] as KeyCost[], empty: [] as KeyCost[] };
    // The first keys warm both up: code is compiled, fonts are there.
    await costsOf(browser, workspace.page, keys);
    await costsOf(browser, empty.page, keys);
    for (let round = 0; round < rounds; round += 1) {
      costs.workspace.push(...(await costsOf(browser, workspace.page, keys)));
      costs.empty.push(...(await costsOf(browser, empty.page, keys)));
    }
    await workspace.page.bringToFront();
    const hits = await hitTimes(workspace.page, hitList, () =>
      typeWords(workspace.page, WORDS, 2 * keys),
    );
    return findings(costs.workspace, costs.empty, hits);
  } finally {
    await workspace.context.close();
    await empty.context.close();
  }
};

function findings(workspace: readonly KeyCost[], empty: readonly KeyCost[], hits: number[]) {
  const paint = (costs: readonly KeyCost[]): number[] => costs.map(({ toPaint }) => toPaint);
  const work = (costs: readonly KeyCost[]): number[] => costs.map(({ mainThread }) => mainThread);
  const p95 = (samples: readonly number[]): number => percentile(samples, 0.95);
  const emptyPaint = p95(paint(empty));
  return {
    measurements: [
      { figure: 'palette.keyToPaint', measured: p95(paint(workspace)), limit: emptyPaint },
      { figure: 'palette.mainThread', measured: p95(work(workspace)), limit: p95(work(empty)) },
      { figure: 'palette.keyToHits', measured: p95(hits), limit: emptyPaint },
    ],
    details: {
      'palette, key → paint, ms': summarise(paint(workspace)),
      'empty page, key → paint, ms': summarise(paint(empty)),
      'palette, main thread, ms': summarise(work(workspace)),
      'empty page, main thread, ms': summarise(work(empty)),
      'palette, key → hits, ms': summarise(hits),
    },
  } as const;
}
