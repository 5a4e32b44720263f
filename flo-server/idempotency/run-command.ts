import { createHash } from 'node:crypto';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { Problem } from '#contract/flo-api/problem.ts';
import type { Connection } from '../db/pool.ts';
import { inTransaction } from '../db/transaction.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { problemErrorOf, problemOf } from '../http/problems.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Moment, Services } from '../services.ts';
import { keepReceipt } from '../received-at/receipts.ts';
import { keyOf } from './key.ts';
import { findAnswer, holdCommand, saveAnswer } from './store.ts';
import type { AnsweredCommand, StoredAnswer } from './store.ts';

/** A command as it came. */
export interface Command {
  readonly operation: FloOperationName;
  /** Everything that makes it this command: keys from the path, and the body. */
  readonly input: unknown;
  /** Whom it is about: the first answer is given again only while the record is open. Null: nobody. */
  readonly citizenId: string | null;
}

/** Inside the transaction of a command. */
export interface CommandScope extends Moment {
  readonly db: Connection;
  readonly context: RequestContext;
}

const ANSWERED_BEFORE = { 'idempotency-replayed': 'true' };

function hashOf(command: Command): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([command.operation, command.input]))
    .digest();
}

/** The first answer again, a refusal too. */
function replay(
  first: AnsweredCommand,
  principalId: string,
  hash: Buffer,
): StoredAnswer | ProblemError {
  if (first.principalId !== principalId || !first.requestHash.equals(hash)) {
    throw new ProblemError('idempotency.keyReused');
  }
  if (first.status < 400) return { ...first, headers: { ...first.headers, ...ANSWERED_BEFORE } };
  return problemErrorOf(Problem.parse(first.body));
}

/** What the rules refuse is an answer too, and is kept like one. Everything else leaves no trace. */
async function answerOf(
  scope: CommandScope,
  work: (scope: CommandScope) => Promise<StoredAnswer>,
): Promise<StoredAnswer | ProblemError> {
  try {
    return await work(scope);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'decision.refused') return error;
    throw error;
  }
}

/**
 * Runs a command once, whatever happens to the connection: its first answer is kept in the transaction
 * of its effect and given again to the same principal. A second sender of the same key waits for the
 * first. `work` must refuse before it writes.
 */
export async function runCommand(
  services: Services,
  context: RequestContext,
  command: Command,
  work: (scope: CommandScope) => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  const key = keyOf(context);
  const hash = hashOf(command);
  const principalId = context.principal.id;
  const { operation, citizenId } = command;
  const { atFaultPoint = () => undefined } = services;
  const answer = await inTransaction(services.pool, async (db) => {
    const moment = momentOf(services);
    await holdCommand(db, key);
    await atFaultPoint('command.begun');
    const first = await findAnswer(db, key, moment.now);
    const scope = { db, context, ...moment };
    if (first !== undefined) {
      const again = replay(first, principalId, hash);
      if (citizenId !== null) await openCitizen(context, citizenId, scope);
      return again;
    }
    const result = await answerOf(scope, work);
    await atFaultPoint('command.effect');
    const stored =
      result instanceof ProblemError
        ? { status: 409, headers: {}, body: problemOf(result, context.requestId) }
        : result;
    await saveAnswer(db, key, {
      ...stored,
      principalId,
      operation,
      citizenId,
      requestHash: hash,
      answeredAt: moment.now,
    });
    await keepReceipt(db, context, { key, operation, citizenId });
    await atFaultPoint('command.saved');
    return result;
  });
  await atFaultPoint('command.committed');
  if (answer instanceof ProblemError) throw answer;
  return answer;
}
