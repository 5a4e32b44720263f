import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** A change of a person's place in a queue, as it was asked for. */
export interface NewChange {
  readonly id: string;
  readonly citizenId: string;
  readonly kind: 'join' | 'replace' | 'leave';
  readonly joinedEntryId: string | null;
  readonly leftEntryId: string | null;
  readonly at: Date;
  readonly actId: number;
}

const insert = statement(
  'waitingList.insertChange',
  `insert into waiting_list_change (id, citizen_id, kind, joined_entry_id, left_entry_id, at, act_id)
    values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Keeps what a change took and gave, so that it can be taken back. */
export async function storeChange(db: Queryable, change: NewChange): Promise<void> {
  const { id, citizenId, kind, joinedEntryId, leftEntryId, at, actId } = change;
  await insert(db, id, citizenId, kind, joinedEntryId, leftEntryId, at, actId);
}

/** A change that somebody wants to take back. */
export interface StoredChange {
  readonly kind: NewChange['kind'];
  readonly joinedEntryId: string | null;
  readonly leftEntryId: string | null;
  readonly at: Date;
  /** Lists that it concerns. */
  readonly gpContractIds: number[];
  /** Whether the person's place is still as the change left it. */
  readonly stillAsLeft: boolean;
  /** Whether one of the lists has given out places since. */
  readonly servedSince: boolean;
}

const find = statement<StoredChange>(
  'waitingList.findChange',
  `select c.kind, c.joined_entry_id as "joinedEntryId", c.left_entry_id as "leftEntryId", c.at,
      (select json_agg(distinct e.gp_contract_id) from waiting_list_entry e
        where e.id in (c.joined_entry_id, c.left_entry_id)) as "gpContractIds",
      c.undone_at is null
        and not exists (select from waiting_list_change n
          where n.citizen_id = c.citizen_id and n.act_id > c.act_id)
        and (select e.id from waiting_list_entry e where e.citizen_id = c.citizen_id
          and e.left_at is null) is not distinct from c.joined_entry_id
        and not exists (select from waiting_list_entry e where e.id = c.left_entry_id
          and e.closing_act_id is distinct from c.act_id) as "stillAsLeft",
      exists (select from list_opening o join waiting_list_entry e on e.gp_contract_id = o.gp_contract_id
        where e.id in (c.joined_entry_id, c.left_entry_id) and o.act_id > c.act_id) as "servedSince"
    from waiting_list_change c where c.id = $1 and c.citizen_id = $2`,
);

/** A person's change by its id; undefined when there is no such change. */
export async function findChange(
  db: Queryable,
  changeId: string,
  citizenId: string,
): Promise<StoredChange | undefined> {
  const [row] = await find(db, changeId, citizenId);
  return row;
}

/** Notes that a change ($1) was taken back at an instant ($2) by an act ($3). */
export const markUndone = statement(
  'waitingList.markUndone',
  'update waiting_list_change set undone_at = $2, undoing_act_id = $3 where id = $1',
);
