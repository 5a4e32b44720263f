/** Somebody who writes in a process of its own, for tests that kill it. */
import { armFaultPoint } from '#contract/faults/fault-point.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { z } from '#contract/zod.ts';
import { loadSealingKey } from '../../sealing/sealing-key.ts';
import { WorkStore } from '../../work-store/work-store.ts';
import { DraftStore } from '../draft-store.ts';

const Orders = z.strictObject({
  dataDir: z.string(),
  now: z.iso.datetime(),
  /** Where to die; as `armFaultPoint` takes it. */
  dieAt: z.string(),
  citizenId: CitizenId,
  /** What is written, one after another; null drops it. */
  words: z.array(z.string().nullable()),
});
export type Orders = z.input<typeof Orders>;

const { dataDir, now, dieAt, citizenId, words } = Orders.parse(JSON.parse(process.argv[2] ?? ''));
armFaultPoint(dieAt, () => process.kill(process.pid, 'SIGKILL'));
const sealingKey = () => loadSealingKey(dataDir);
const work = new WorkStore({ dataDir, sealingKey, log: () => undefined });
const drafts = new DraftStore(await work.open(), 'ingrid', {
  now: () => new Date(now),
  atLeast: () => new Date(now),
});
const name = { citizenId, context: 'callNote' };
for (const [version, text] of words.entries()) {
  if (text === null) drafts.drop(name);
  else drafts.put(name, text, version);
}
