import type { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Connection } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { endsWithList } from '../../ledger/ends-with-list.ts';
import { responsibleDoctors } from './responsible.ts';

/** A place that is given to somebody. */
export interface GivenPlace {
  readonly citizenId: string;
  readonly gpContractId: number;
  /** A named right to a place above the ceiling; null for everybody else. */
  readonly aboveCeilingRight: string | null;
}

/** What is the same for all of them. */
export interface Placing {
  /** First day on the list. */
  readonly from: CivilDate;
  readonly beginReason: (typeof beginReasons)[number];
  /** Why the list before it ends; null when nobody has one. */
  readonly endReason: (typeof endReasons)[number] | null;
  /** The instant it is recorded at. */
  readonly at: Date;
}

// A tie that would outlast its list ends with it, as it does for anybody.
const endBefore = statement(
  'runs.endTies',
  `update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), least($2::date, upper(c.valid))), end_reason = $3
    from gp_contract c
    where t.citizen_id = any($1::uuid[]) and c.id = t.gp_contract_id
      and lower(t.valid) < $2::date and (upper(t.valid) is null or upper(t.valid) > $2::date)`,
);

const insertTies = statement(
  'runs.insertTies',
  `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid,
      responsible_hpr_number, begin_reason, above_ceiling_right, end_reason, recorded_from, act_id)
    select p.citizen, c.id, daterange($5::date, upper(c.valid)), p.hpr, $6, p.above_right,
      ${endsWithList('upper(c.valid)', 'c')}, flo_instant(), current_setting('flo.act_id')::bigint
    from unnest($1::uuid[], $2::bigint[], $3::integer[], $4::text[])
        p (citizen, list, hpr, above_right)
      join gp_contract c on c.id = p.list`,
);

const noteChange = statement(
  'runs.noteChange',
  `update citizen set ties_revision = ties_revision + 1, ties_recorded_at = $2
    where id = any($1::uuid[])`,
);

async function insert(
  db: Connection,
  places: readonly GivenPlace[],
  { from, beginReason }: Placing,
): Promise<void> {
  if (places.length === 0) return;
  const lists = places.map(({ gpContractId }) => gpContractId);
  await insertTies(
    db,
    places.map(({ citizenId }) => citizenId),
    lists,
    await responsibleDoctors(db, lists, from),
    places.map(({ aboveCeilingRight }) => aboveCeilingRight),
    from,
    beginReason,
  );
}

/**
 * Gives many people a list from one day on. Call it under the people's locks and inside an act; nobody
 * may have a tie that begins on the day or later.
 *
 * @throws DatabaseFault (`FL001`) when a list is full.
 */
export async function placeMany(
  db: Connection,
  places: readonly GivenPlace[],
  placing: Placing,
): Promise<void> {
  if (places.length === 0) return;
  const people = places.map(({ citizenId }) => citizenId);
  if (placing.endReason !== null) await endBefore(db, people, placing.from, placing.endReason);
  // The ordinary places first: those above the ceiling would make the list look full to them.
  const ordinary = places.filter(({ aboveCeilingRight }) => aboveCeilingRight === null);
  const byRight = places.filter(({ aboveCeilingRight }) => aboveCeilingRight !== null);
  await insert(db, ordinary, placing);
  await insert(db, byRight, placing);
  await noteChange(db, people, placing.at);
}
