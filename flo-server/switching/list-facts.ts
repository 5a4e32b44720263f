import type { ListSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { settledStatus, statusAfterAdmission } from '#rules/list-status/list-status.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { waitingCount } from '../gp-contracts/json.ts';
import { placesOf } from '../gp-contracts/places.ts';
import type { ListCount, PlacesOn } from '../gp-contracts/places.ts';
import { goneFrom, withPlannedEnd } from '../gp-contracts/planned-end-sql.ts';

/** A list as it is stored and counted, for a decision. */
export interface CountedList extends ListCount {
  readonly id: number;
  /** Until the list is gone, also when that is only planned. */
  readonly valid: { readonly from: CivilDate; readonly to: CivilDate | null };
  readonly requiresMembership: boolean;
}

const lock = statement<{ id: number }>(
  'switching.lockContracts',
  `select id from gp_contract where id = any($1::bigint[]) order by id for no key update`,
);

const count = statement<{ list: CountedList }>(
  'switching.countList',
  `select json_build_object('id', c.id, 'status', c.status,
      'valid', json_build_object('from', lower(c.valid), 'to', ${goneFrom('c')}),
      'maxPatients', c.max_patients, 'requiresMembership', c.requires_membership is not null,
      'occupied', list_occupied(c.id, $2::date), 'waiting', ${waitingCount('c.id')}) as list
    from gp_contract c ${withPlannedEnd('c')} where c.id = $1`,
);

const turn = statement(
  'switching.turnStatus',
  `update gp_contract set status = $2, revision = revision + 1 where id = $1 and status <> $2`,
);

/** Locks lists against other changes of their places, in an order that is the same for everybody. */
export async function lockLists(db: Queryable, ids: readonly number[]): Promise<void> {
  await lock(db, ids);
}

/** Counts a list; undefined when there is no such list. Count after locking, not with it. */
export async function countList(
  db: Queryable,
  id: number,
  today: CivilDate,
): Promise<CountedList | undefined> {
  const [row] = await count(db, id, today);
  return row?.list;
}

/** The list's half of the rule's input. */
export function listFacts(list: CountedList, on: PlacesOn): ListSwitchFacts {
  const life = { validFrom: list.valid.from, validTo: list.valid.to };
  const { status, maxPatients, occupied, waiting } = placesOf(list, life, on);
  return {
    gpContractId: list.id,
    status,
    ...life,
    maxPatients,
    occupied,
    waiting,
    requiresMembership: list.requiresMembership,
  };
}

/** Remembers which way a list turned when somebody was given a place; `list` was counted before. */
export async function noteAdmission(
  db: Queryable,
  list: CountedList,
  openingThreshold: number,
): Promise<void> {
  const status = settledStatus(list, openingThreshold);
  await turn(db, list.id, statusAfterAdmission({ ...list, status }, openingThreshold));
}

/** Remembers which way a list turned when a place to come was given up; call it after the write. */
export async function noteDeparture(
  db: Queryable,
  id: number,
  { today, openingThreshold }: PlacesOn,
): Promise<void> {
  const list = await countList(db, id, today);
  if (list !== undefined) await turn(db, id, settledStatus(list, openingThreshold));
}
