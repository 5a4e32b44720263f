import type { CollectedOperation } from '#contract/flo-api/outages.ts';
import { inTransaction } from '../db/transaction.ts';
import { execute } from '../db/statement.ts';
import type { Connection } from '../db/pool.ts';
import { PrincipalFactsSource } from '../access/principal-facts.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { problemOf } from '../http/problems.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import { findAnswer, holdCommand, saveAnswer } from '../idempotency/store.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { switchGP } from '../switching/request.ts';
import { joinQueue } from '../waiting-list/join.ts';
import { endWish, holdWish } from './wish-rows.ts';
import type { WishRow } from './wish-rows.ts';

type Core = (scope: CommandScope, citizenId: string, list: number) => Promise<StoredAnswer>;

/** What carries a wish out: the very functions that carry out a command as it arrives. */
const cores: Readonly<Record<CollectedOperation, Core>> = {
  'switch.request': switchGP,
  'waitingList.join': joinQueue,
};

/** The request a wish came with, for whoever sent it: what they may see is asked anew. */
async function contextOf(
  { pool }: Services,
  wish: WishRow,
  today: string,
): Promise<RequestContext> {
  const { principal, operation, requestId, key, ifMatch, proof, receivedAt, arrivedAt } = wish;
  return {
    principal,
    operation,
    facts: await new PrincipalFactsSource(pool).of(principal, today),
    requestId,
    idempotencyKey: key,
    ifMatch,
    received: { proof, claimedAt: null, receivedAt, arrivedAt },
  };
}

/** Carries it out. Whatever says no is an answer: nobody is at the other end to try again. */
async function answerOf(
  db: Connection,
  scope: CommandScope,
  { operation, citizenId, gpContractId }: WishRow,
): Promise<StoredAnswer | ProblemError> {
  await execute(db, 'savepoint wish');
  try {
    return await cores[operation](scope, citizenId, gpContractId);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await execute(db, 'rollback to savepoint wish');
    return error;
  }
}

/**
 * Settles one wish in one transaction: effect, answer under its key, and that it is settled. Gives its
 * answer; undefined when it has been settled or taken back meanwhile. Dead before the commit it has not
 * happened, and after it it is done.
 */
export async function settleWish(
  services: Services,
  found: WishRow,
): Promise<StoredAnswer | ProblemError | undefined> {
  const { atFaultPoint = () => undefined } = services;
  const settled = await inTransaction(services.pool, async (db) => {
    await holdCommand(db, found.key);
    const wish = await holdWish(db, found.key);
    if (wish === undefined) return undefined;
    await atFaultPoint('settle.begun');
    const moment = momentOf(services);
    const context = await contextOf(services, wish, moment.today);
    const result = await answerOf(db, { db, context, ...moment }, wish);
    await atFaultPoint('settle.effect');
    const refused = result instanceof ProblemError;
    const decision = refused ? result.details.decision : undefined;
    const problem = refused ? problemOf(result, wish.requestId) : undefined;
    const first = await findAnswer(db, wish.key, moment.now);
    if (first !== undefined) {
      const { status, headers, body } = refused
        ? { status: problem?.status ?? 409, headers: {}, body: problem }
        : result;
      await saveAnswer(db, wish.key, { ...first, status, headers, body, answeredAt: moment.now });
    }
    await endWish(db, wish.id, {
      state: refused ? 'refused' : 'carriedOut',
      at: moment.now,
      code: refused ? (decision?.code ?? result.code) : null,
      decision,
    });
    await atFaultPoint('settle.saved');
    return result;
  });
  if (settled !== undefined) await atFaultPoint('settle.committed');
  return settled;
}
