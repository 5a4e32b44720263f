import type { Page } from 'playwright';
import { openPage } from '../browser/launch.ts';
import { pressAndSee, type Sight } from '../browser/paint-probe.ts';
import { closeCitizen, personSights, searchField } from '../browser/workspace-page.ts';
import { percentile, summarise } from '../harness/statistics.ts';
import { halves, samplePeople } from '../world/people.ts';
import type { Suite } from './suite.ts';

type Seen = Readonly<Record<string, number>>;

async function lookUp(
  page: Page,
  field: string,
  nin: string,
  sights: readonly Sight[],
): Promise<Seen> {
  await page.locator(field).focus();
  await page.keyboard.type(nin.slice(0, 10));
  return pressAndSee(page, nin.slice(10), sights);
}

/** The static page: its panels are there together with its header. */
async function lookUpBare(page: Page, address: string, nin: string): Promise<Seen> {
  await page.goto(address);
  return lookUp(page, '#field', nin, [
    { name: 'header', present: '#header', text: nin },
    { name: 'panels', present: '#panels p' },
  ]);
}

/** From the eleventh digit until the person stands on the screen. */
export const lookupScreen: Suite = async (world) => {
  const { address } = await world.workspace();
  const bare = `${await world.bare()}/look-up`;
  const browser = await world.browser();
  const { rounds, lookups } = world.scale;
  const people = await samplePeople(await world.register(), 2 * (rounds + 1) * lookups);
  const { first, second } = halves(people);
  const workspace = await openPage(browser);
  const limit = await openPage(browser);
  const seen = { workspace: [] as Seen[], bare: [] as Seen[] };
  try {
    await workspace.page.goto(address);
    for (let round = 0; round <= rounds; round += 1) {
      const from = round * lookups;
      // The first round warms both up and is not kept.
      const keep = (side: Seen[], one: Seen): unknown => round > 0 && side.push(one);
      await workspace.page.bringToFront();
      for (const nin of first.slice(from, from + lookups)) {
        keep(seen.workspace, await lookUp(workspace.page, searchField, nin, personSights(nin)));
        await closeCitizen(workspace.page);
      }
      await limit.page.bringToFront();
      for (const nin of second.slice(from, from + lookups)) {
        keep(seen.bare, await lookUpBare(limit.page, bare, nin));
      }
    }
  } finally {
    await workspace.context.close();
    await limit.context.close();
  }
  return findings(seen.workspace, seen.bare);
};

function findings(workspace: readonly Seen[], bare: readonly Seen[]) {
  const of = (all: readonly Seen[], name: string): number[] =>
    all.map((one) => one[name] ?? Number.NaN);
  const p95 = (all: readonly Seen[], name: string): number => percentile(of(all, name), 0.95);
  const limit = p95(bare, 'panels');
  return {
    measurements: [
      { figure: 'lookup-screen.header', measured: p95(workspace, 'header'), limit },
      { figure: 'lookup-screen.panels', measured: p95(workspace, 'panels'), limit },
    ],
    details: {
      'header, ms': summarise(of(workspace, 'header')),
      'panels, ms': summarise(of(workspace, 'panels')),
      'static page, ms': summarise(of(bare, 'panels')),
    },
  } as const;
}
