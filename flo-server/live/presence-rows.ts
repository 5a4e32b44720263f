import type { Colleague, Doing } from '#contract/flo-api/presence.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** Seconds after which a hold that nobody renewed is as good as gone. */
export const HOLD_SECONDS = 45;

/** The oldest sign of life that still counts. */
export function oldestSeen(now: Date): Date {
  return new Date(now.getTime() - HOLD_SECONDS * 1000);
}

/** Who is where, of the rows `p`, told by name: not auditors, whose reading is nobody's business. */
const told = `json_build_object('name', s.name, 'unit', s.unit, 'doing', p.doing,
  'since', to_char(p.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

/** One row for a colleague, however many windows they have the record open in. */
const colleagues = (citizen: string, reader: string, seen: string): string => `
  select json_agg(${told} order by p.since, p.staff_id) from (
    select distinct on (o.staff_id) o.staff_id, o.doing, min(o.since) over w as since
      from presence o where o.citizen_id = ${citizen} and o.staff_id <> ${reader} and o.seen > ${seen}
      window w as (partition by o.staff_id)
      order by o.staff_id, o.doing = 'looking', o.since desc) p
    join staff_member s on s.id = p.staff_id where s.role <> 'auditor'`;

export interface Hold {
  readonly staffId: string;
  readonly holdId: string;
  readonly deskId: string;
  readonly citizenId: string;
  readonly doing: Doing;
}

const upsert = statement(
  'presence.hold',
  `insert into presence (staff_id, hold_id, desk_id, citizen_id, doing, since, seen, told_revision)
    select $1, $2, $3, c.id, $5, $6, $6, c.ties_revision from citizen c where c.id = $4
    on conflict (staff_id, hold_id) do update set desk_id = excluded.desk_id,
      citizen_id = excluded.citizen_id, doing = excluded.doing, seen = excluded.seen,
      told_revision = excluded.told_revision,
      since = case when presence.citizen_id = excluded.citizen_id and presence.seen > $7
        then presence.since else excluded.since end`,
);

/** Writes down that somebody has a record open, or still has. */
export async function writeHold(db: Queryable, hold: Hold, now: Date): Promise<void> {
  const { staffId, holdId, deskId, citizenId, doing } = hold;
  await upsert(db, staffId, holdId, deskId, citizenId, doing, now, oldestSeen(now));
}

const remove = statement<{ id: string }>(
  'presence.leave',
  `delete from presence where staff_id = $1 and hold_id = any($2::uuid[]) returning hold_id as id`,
);

/** Lets go of holds of one's own; gives how many there were. */
export async function removeHolds(
  db: Queryable,
  staffId: string,
  holdIds: readonly string[],
): Promise<number> {
  return (await remove(db, staffId, holdIds)).length;
}

const removeAll = statement('presence.leaveAll', 'delete from presence where staff_id = $1');

/** Lets go of everything: somebody signs out. A desk where they still sit says so again. */
export async function removeAllHolds(db: Queryable, staffId: string): Promise<void> {
  await removeAll(db, staffId);
}

const prune = statement('presence.prune', 'delete from presence where seen <= $1');

/** Clears away what nobody has renewed. */
export async function pruneHolds(db: Queryable, now: Date): Promise<void> {
  await prune(db, oldestSeen(now));
}

/** A record as it stands for somebody who holds it. */
export interface RecordState {
  readonly revision: number;
  readonly changedAt: Date | null;
  readonly operation: string | null;
  readonly principalId: string | null;
  readonly principalRole: string | null;
  readonly others: readonly Colleague[] | null;
}

const findState = statement<RecordState>(
  'presence.state',
  `select c.ties_revision as revision, a.at as "changedAt", a.operation,
      a.principal ->> 'id' as "principalId", a.principal ->> 'role' as "principalRole",
      (${colleagues('c.id', '$2', '$3')}) as others
    from citizen c left join ledger_act a on a.id = c.ties_act_id where c.id = $1`,
);

/** The record's revision, where its last change came from, and who else has it open. */
export async function readState(
  db: Queryable,
  citizenId: string,
  reader: string,
  now: Date,
): Promise<RecordState | undefined> {
  const [state] = await findState(db, citizenId, reader, oldestSeen(now));
  return state;
}

const findAmong = statement<{ id: string; others: readonly Colleague[] }>(
  'presence.among',
  `select c.id, t.others from unnest($1::uuid[]) as c (id),
      lateral (select (${colleagues('c.id', '$2', '$3')}) as others) t
    where t.others is not null`,
);

/** Of some people, those whom colleagues have open. The gate is the caller's. */
export async function readAmong(
  db: Queryable,
  citizenIds: readonly string[],
  reader: string,
  now: Date,
): Promise<readonly { readonly id: string; readonly others: readonly Colleague[] }[]> {
  return findAmong(db, citizenIds, reader, oldestSeen(now));
}
