import { createHash } from 'node:crypto';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { IdempotencyKey } from '#contract/identifiers/ids.ts';
import { Problem } from '#contract/flo-api/problem.ts';
import type { Connection } from '../db/pool.ts';
import { inTransaction } from '../db/transaction.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { problemOf } from '../http/problems.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Moment, Services } from '../services.ts';
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

function keyOf({ idempotencyKey }: RequestContext): string {
  const key = IdempotencyKey.safeParse(idempotencyKey);
  if (!key.success) throw new ProblemError('idempotency.keyMissing');
  return key.data.toLowerCase();
}

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
  const { decision } = Problem.parse(first.body);
  return new ProblemError('decision.refused', { ...(decision && { decision }) });
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
  const answer = await inTransaction(services.pool, async (db) => {
    const moment = momentOf(services);
    await holdCommand(db, key);
    const first = await findAnswer(db, key, moment.now);
    const scope = { db, context, ...moment };
    if (first !== undefined) {
      const again = replay(first, principalId, hash);
      const { citizenId } = command;
      if (citizenId !== null) await openCitizen(context, citizenId, scope);
      return again;
    }
    const result = await answerOf(scope, work);
    const stored =
      result instanceof ProblemError
        ? { status: 409, headers: {}, body: problemOf(result, context.requestId) }
        : result;
    await saveAnswer(db, key, {
      ...stored,
      principalId,
      operation: command.operation,
      citizenId: command.citizenId,
      requestHash: hash,
      answeredAt: moment.now,
    });
    return result;
  });
  if (answer instanceof ProblemError) throw answer;
  return answer;
}
