import type { AuditRecorder } from '../audit/recorder.ts';
import { DatabaseFault } from '../db/fault.ts';
import { inTransaction } from '../db/transaction.ts';
import { settlingOrder } from '#rules/received-at/settling-order.ts';
import { ProblemError } from '../http/problem-error.ts';
import { alone } from '../jobs/run-lock.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { closeOutages, dueOutage, markSettled } from './outage-rows.ts';
import type { OutageRow } from './outage-rows.ts';
import { handOverWish } from './hand-over-wish.ts';
import { HeldBack } from './held-back.ts';
import type { Patience } from './patience.ts';
import { settleWish } from './settle-wish.ts';
import { waitingWishes } from './wish-rows.ts';
import type { WishRow } from './wish-rows.ts';

export interface SettlingOptions {
  /** Writes down what is done in each adviser's name; left out, nothing is written down. */
  readonly audit: AuditRecorder;
  /** What is remembered from one run to the next. */
  readonly patience: Patience;
  /** Asked between wishes: whether the process is on its way out. */
  readonly stopping?: () => boolean;
}

/** What waits when every command that is under way has come to its end, in the order it is settled. */
function nextWishes({ pool }: Services, outage: OutageRow): Promise<WishRow[]> {
  return inTransaction(pool, async (db) => {
    await closeOutages(db);
    return settlingOrder(await waitingWishes(db, outage.id), outage);
  });
}

/** Says that an outage is settled, unless a wish has come meanwhile. */
async function closeSettled(services: Services, { id }: OutageRow): Promise<boolean> {
  const { pool, clock, atFaultPoint = () => undefined } = services;
  const settled = await inTransaction(pool, async (db) => {
    await closeOutages(db);
    if ((await waitingWishes(db, id)).length > 0) return false;
    await markSettled(db, id, clock.now());
    await atFaultPoint('settle.closing');
    return true;
  });
  if (settled) await atFaultPoint('settle.closed');
  return settled;
}

const TIMED_OUT = ['57014', '55P03'];

/**
 * Whose trouble it is: `lasting` is the wish's own and stays; `passing` is its own, and may be over when it
 * is tried again in its place; `shared` is the database's, which the next wish would meet, too.
 */
function troubleOf(error: unknown): 'lasting' | 'passing' | 'shared' {
  if (!(error instanceof DatabaseFault))
    return error instanceof ProblemError ? 'shared' : 'lasting';
  const { kind, state } = error;
  if (kind === 'constraint' || kind === 'other') return 'lasting';
  return kind === 'retry' || TIMED_OUT.includes(state) ? 'passing' : 'shared';
}

/** Settles a wish as the one who sent it, and writes that down like any other command. False: it waits. */
async function settleAudited(
  services: Services,
  { audit, patience }: SettlingOptions,
  wish: WishRow,
): Promise<boolean> {
  const { operation, principal, citizenId, requestId, gpContractId } = wish;
  const { proof, receivedAt, arrivedAt } = wish;
  const call = {
    operation,
    principal,
    named: citizenId,
    requestId,
    clientAddress: null,
    appVersion: null,
    received: { proof, receivedAt, arrivedAt, claimedAt: null },
  };
  const read = () => ({ params: { citizenId }, query: undefined, body: { gpContractId } });
  try {
    await audit.run(call, read, async () => {
      const answer = await settleWish(services, wish);
      if (answer instanceof ProblemError) throw answer;
      return answer ?? {};
    });
  } catch (error) {
    // No is an answer like any other, and has been kept.
    const refused = error instanceof ProblemError && !error.code.startsWith('service.');
    const trouble = refused ? undefined : troubleOf(error);
    const now = services.clock.now();
    if (trouble === 'shared') throw error;
    if (trouble === 'passing' && !patience.isOver(wish.id, now)) return false;
    // One that cannot be carried out must not hold up those behind it for the rest of the day.
    if (trouble !== undefined) {
      await inTransaction(services.pool, (db) => handOverWish(db, wish, now));
    }
  }
  patience.forget(wish.id);
  return true;
}

async function settleOutage(
  services: Services,
  outage: OutageRow,
  options: SettlingOptions,
): Promise<boolean> {
  const { stopping = () => false } = options;
  const heldBack = new HeldBack();
  // What is held back is for the next run: one more round of this one would not find it better.
  while (heldBack.isEmpty) {
    const wishes = await nextWishes(services, outage);
    if (wishes.length === 0 && (await closeSettled(services, outage))) return true;
    for (const wish of wishes) {
      // What is left when the day ends is for the night: nothing is carried out on another day.
      const { now, today } = momentOf(services);
      if (stopping() || (await dueOutage(services.pool, now, today))?.id !== outage.id)
        return false;
      if (await heldBack.follows(services.pool, wish)) continue;
      if (!(await settleAudited(services, options, wish))) await heldBack.add(services.pool, wish);
    }
  }
  return false;
}

/**
 * Settles the outages whose collecting has ended, one wish at a time in its place. It may die anywhere and
 * be run again: what is settled is settled, and the rest still waits. One process at a time does it.
 */
export async function settleOutages(services: Services, options: SettlingOptions): Promise<void> {
  await alone(services.pool, 'settle', async () => {
    for (;;) {
      const { now, today } = momentOf(services);
      const outage = await dueOutage(services.pool, now, today);
      if (outage === undefined || !(await settleOutage(services, outage, options))) return;
    }
  });
}
