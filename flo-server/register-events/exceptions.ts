import type { ExceptionItem } from '#contract/flo-api/register-events.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { allOverridesInForce } from '../access/override-rows.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { wouldOpen } from '../persons/gate.ts';
import type { GateMoment, Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';

/** An exception with what the gate needs of everybody it names. */
export interface ExceptionRow extends Omit<
  ExceptionItem,
  'receivedAt' | 'canOpen' | 'contents' | 'citizenId'
> {
  readonly receivedAt: Date;
  readonly contents: string;
  readonly citizenId: string | null;
  readonly subjects: readonly Subject[];
}

/** Events as the screen needs them; `where` and what follows it is the caller's. */
const selectEvents = `select e.id as "eventId", e.sequence, e.type, e.occurred_on as "occurredOn",
    e.received_at as "receivedAt", e.reason, e.left_to_do as "leftToDo", e.decision,
    jsonb_pretty(e.payload) as contents, coalesce(e.citizen_id, (
      select coalesce(f.merged_into, f.id) from citizen_nin n join citizen f on f.id = n.citizen_id
        where n.nin = e.payload->>'nin')) as "citizenId",
    (select coalesce(json_agg(${subjectJson('p')}), '[]') from citizen p where p.id = e.citizen_id
      or p.id in (select coalesce(f.merged_into, f.id) from citizen_nin n
        join citizen f on f.id = n.citizen_id where n.nin = any(e.nins))) as subjects
  from register_event e`;

const findExceptions = statement<ExceptionRow>(
  'registerEvents.exceptions',
  `${selectEvents} where e.state = 'exception' order by e.id limit $1::integer`,
);

const countExceptions = statement<{ total: number }>(
  'registerEvents.countExceptions',
  `select count(*)::integer as total from register_event where state = 'exception'`,
);

const findException = statement<ExceptionRow>(
  'registerEvents.exception',
  `${selectEvents} where e.id = $1 and e.state = 'exception'`,
);

/** Whether the reader may open everybody an event names: with a single one shut, none of it is told. */
async function opens(
  context: RequestContext,
  { db, now, today }: GateMoment,
): Promise<(row: ExceptionRow) => boolean> {
  const overrides = await allOverridesInForce(db, context.principal.id, now);
  return ({ subjects }) =>
    subjects.every((one) => wouldOpen(context, one, today, overrides.get(one.citizenId)));
}

/** Events that wait for a caseworker, oldest first, and how many there are. */
export async function listExceptions(
  context: RequestContext,
  at: GateMoment,
  limit: number,
): Promise<{ items: ExceptionItem[]; total: number }> {
  const canOpenAll = await opens(context, at);
  const rows = await findExceptions(at.db, limit);
  const items = rows.map((row): ExceptionItem => {
    const { subjects: _subjects, citizenId, receivedAt, contents, ...rest } = row;
    const canOpen = canOpenAll(row);
    return {
      ...rest,
      citizenId: citizenId === null ? null : CitizenId.parse(citizenId),
      receivedAt: receivedAt.toISOString(),
      canOpen,
      contents: canOpen ? contents : null,
      decision: canOpen ? rest.decision : null,
    };
  });
  return { items, total: onlyRow(await countExceptions(at.db)).total };
}

/** One exception; undefined when it does not wait any more. */
export async function readException(
  db: Queryable,
  eventId: number,
): Promise<ExceptionRow | undefined> {
  const [row] = await findException(db, eventId);
  return row;
}
