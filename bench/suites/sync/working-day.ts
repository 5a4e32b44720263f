import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { openPage } from '../../browser/launch.ts';
import { pressAndSee } from '../../browser/paint-probe.ts';
import { closeCitizen, personSights, searchField } from '../../browser/workspace-page.ts';
import { withClient } from '../../world/database.ts';
import { samplePeople } from '../../world/people.ts';
import { touchReference } from '../../world/touch-reference.ts';
import { connectTo } from '../../world/workspace.ts';
import type { World } from '../../world/world.ts';
import type { Findings } from '../suite.ts';
import { untilSynced } from './until-synced.ts';

/** A working day of the page's clock, spread over the calls. */
const DAY_MS = 8 * 3_600_000;
/** The share of the calls before memory is looked at: code is compiled, caches have filled. */
const WARM_UP = 1 / 6;
/** With every so many calls a large change of the register comes in. */
const CHANGES_EVERY = 5;
/** What a desk of four programs can spare, in MB. */
const MOST_MB = 300;

const MB = 1024 * 1024;

/** How often the backend is told to tidy up before it is looked at: what one leaves the next finds. */
const COLLECTIONS = 3;
const COLLECTION_MS = 500;

/**
 * Memory that the backend's process has for itself and its share of what it shares, in MB, when all that
 * nothing holds has been let go.
 */
async function backendMegabytes(pid: number): Promise<number> {
  for (let n = 0; n < COLLECTIONS; n += 1) {
    process.kill(pid, 'SIGUSR2');
    await new Promise((resolve) => setTimeout(resolve, COLLECTION_MS));
  }
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  if (kilobytes === undefined) throw new Error('the process says nothing of its memory');
  return Number(kilobytes) / 1024;
}

/** What the page's JavaScript holds when all that nobody holds has been let go, in MB. */
async function pageMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / MB;
  } finally {
    await session.detach();
  }
}

/** Somebody calls: the person is opened, panels are walked through, a GP is looked at, the tab shut. */
async function call(page: Page, nin: string): Promise<void> {
  await page.locator(searchField).focus();
  await page.keyboard.type(nin.slice(0, 10));
  await pressAndSee(page, nin.slice(10), personSights(nin));
  for (const panel of ['2', '1', '3']) await page.keyboard.press(`Control+${panel}`);
  // The answer to a switch to the first GP of the list, which is not confirmed.
  await page.locator('[data-region="gp-list"] [role="row"][aria-rowindex="2"]').click();
  await page.keyboard.press('Enter');
  await page.locator('[data-panel="3"] [aria-busy="true"]').waitFor({ state: 'detached' });
  await closeCitizen(page);
}

/** Eight hours of the page's time with so many calls (60 in full), while the register changes. */
export async function workingDay(world: World): Promise<Findings> {
  const register = await world.register();
  const workspace = await world.workspace();
  const { page, context } = await openPage(await world.browser());
  const client = await connectTo(workspace);
  const { calls } = world.scale;
  const people = await samplePeople(register, calls);
  const memory = async () => {
    const [backend, heap] = [await backendMegabytes(workspace.pid), await pageMegabytes(page)];
    return { backend, heap, all: backend + heap };
  };
  try {
    await page.clock.install();
    await page.goto(workspace.address);
    let warm = await memory();
    for (let n = 0; n < calls; n += 1) {
      await call(page, people[n % people.length] ?? '');
      await page.clock.fastForward(DAY_MS / calls);
      if (n % CHANGES_EVERY === 0) {
        await withClient(register.url, touchReference);
        await untilSynced(client);
      }
      if (n + 1 === Math.ceil(calls * WARM_UP)) warm = await memory();
    }
    const end = await memory();
    return {
      measurements: [
        { figure: 'sync.memory', measured: end.all, limit: MOST_MB },
        { figure: 'sync.growth', measured: end.all, limit: warm.all },
      ],
      details: {
        'backend after the first calls, MB': warm.backend,
        'backend at the end, MB': end.backend,
        'page after the first calls, MB': warm.heap,
        'page at the end, MB': end.heap,
      },
    };
  } finally {
    client.close();
    await context.close();
  }
}
