import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** The first answer to a command. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A command that has been answered. */
export interface AnsweredCommand extends StoredAnswer {
  readonly principalId: string;
  readonly operation: FloOperationName;
  /** Whom the command was about; null for nobody. */
  readonly citizenId: string | null;
  readonly requestHash: Buffer;
  readonly answeredAt: Date;
}

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

const find = statement<AnsweredCommand>(
  'idempotency.find',
  `select principal_id as "principalId", operation,
      citizen_id as "citizenId", request_hash as "requestHash",
      answered_at as "answeredAt", status, headers, body
    from idempotency_key where key = $1 and answered_at > $2`,
);

// An answer that has outlived its days gives way to a new one.
const save = statement(
  'idempotency.save',
  `insert into idempotency_key
      (key, principal_id, operation, request_hash, answered_at, status, headers, body, citizen_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (key) do update set principal_id = excluded.principal_id,
      operation = excluded.operation, request_hash = excluded.request_hash,
      answered_at = excluded.answered_at, status = excluded.status, headers = excluded.headers,
      body = excluded.body, citizen_id = excluded.citizen_id`,
);

const holdKey = statement(
  'idempotency.hold',
  `select pg_advisory_xact_lock(hashtextextended($1, 7362))`,
);

const prune = statement('idempotency.prune', `delete from idempotency_key where answered_at <= $1`);

const oldest = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS);

/** Makes every other command with the same key wait until this transaction ends. */
export async function holdCommand(db: Queryable, key: string): Promise<void> {
  await holdKey(db, key);
}

/** The answer that a key was given in the last thirty days. */
export async function findAnswer(
  db: Queryable,
  key: string,
  now: Date,
): Promise<AnsweredCommand | undefined> {
  const [answer] = await find(db, key, oldest(now));
  return answer;
}

/** Keeps an answer, in the transaction of its effect. */
export async function saveAnswer(
  db: Queryable,
  key: string,
  answer: AnsweredCommand,
): Promise<void> {
  await save(
    db,
    key,
    answer.principalId,
    answer.operation,
    answer.requestHash,
    answer.answeredAt,
    answer.status,
    JSON.stringify(answer.headers),
    JSON.stringify(answer.body),
    answer.citizenId,
  );
}

/** Clears away answers older than thirty days. */
export async function pruneAnswers(db: Queryable, now: Date): Promise<void> {
  await prune(db, oldest(now));
}
