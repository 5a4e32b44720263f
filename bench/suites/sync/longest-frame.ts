import { openPage } from '../../browser/launch.ts';
import { pressAndSee } from '../../browser/paint-probe.ts';
import { recordTrace } from '../../browser/record-trace.ts';
import { longestTask } from '../../browser/trace.ts';
import { personSights, searchField } from '../../browser/workspace-page.ts';
import { withClient } from '../../world/database.ts';
import { samplePeople } from '../../world/people.ts';
import { touchReference } from '../../world/touch-reference.ts';
import { connectTo } from '../../world/workspace.ts';
import type { World } from '../../world/world.ts';
import type { Findings } from '../suite.ts';
import { untilSynced } from './until-synced.ts';

/** What may pass between two frames before somebody sees it, in milliseconds. */
const FRAME_MS = 50;

/** 5,000 changes come in while somebody has a person and the list of GPs in front of them. */
export async function longestFrame(world: World): Promise<Findings> {
  const { url } = await world.register();
  const workspace = await world.workspace();
  const browser = await world.browser();
  const [nin = ''] = await samplePeople(await world.register(), 1);
  const client = await connectTo(workspace);
  const { page, context } = await openPage(browser);
  const takeIn = async (): Promise<void> => {
    await withClient(url, touchReference);
    await untilSynced(client);
  };
  try {
    await page.goto(workspace.address);
    await page.locator(searchField).focus();
    await page.keyboard.type(nin.slice(0, 10));
    await pressAndSee(page, nin.slice(10), personSights(nin));
    // The first time compiles what the later ones run.
    await takeIn();
    const longest: number[] = [];
    for (let round = 0; round < world.scale.repeats; round += 1) {
      longest.push(longestTask(await recordTrace(browser, takeIn)));
    }
    world.say(`  longest work on the page: ${Math.max(...longest).toFixed(1)} ms`);
    return {
      measurements: [
        { figure: 'sync.longestFrame', measured: Math.max(...longest), limit: FRAME_MS },
      ],
      details: {},
    };
  } finally {
    client.close();
    await context.close();
  }
}
