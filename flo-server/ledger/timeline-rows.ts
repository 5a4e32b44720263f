import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Timeline, TimelineTie } from '#rules/ledger/timeline.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { endsWithList } from './ends-with-list.ts';

const read = statement<TimelineTie>(
  'ledger.timeline',
  `select id, gp_contract_id as "gpContractId", lower(valid) as "from", upper(valid) as "to",
      responsible_hpr_number as "responsibleHprNumber", begin_reason as "beginReason",
      end_reason as "endReason", above_ceiling_right as "aboveCeilingRight"
    from patient_to_gp_contract_association where citizen_id = $1 order by lower(valid)`,
);

const drop = statement(
  'ledger.dropTies',
  `delete from patient_to_gp_contract_association where citizen_id = $1 and id = any($2::bigint[])`,
);

const change = statement(
  'ledger.changeTie',
  `update patient_to_gp_contract_association t
    set valid = daterange($3::date, $4::date), begin_reason = $5,
      end_reason = coalesce($6::text, ${endsWithList('$4::date', 'c')})
    from gp_contract c where t.citizen_id = $1 and t.id = $2 and c.id = t.gp_contract_id`,
);

// Whoever had a place keeps it, on a list that is above its ceiling too: by a right with a name.
const add = statement(
  'ledger.addTie',
  `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid,
      responsible_hpr_number, begin_reason, end_reason, above_ceiling_right, recorded_from, act_id)
    select $1, c.id, daterange($3::date, $4::date), $5::integer, $6,
      coalesce($7::text, ${endsWithList('$4::date', 'c')}),
      coalesce($8::text, case when $9::text is not null
        and list_occupied(c.id, oslo_date(flo_instant())) >= c.max_patients then $9::text end),
      flo_instant(), current_setting('flo.act_id')::bigint
    from gp_contract c where c.id = $2`,
);

// What promised another list that is not to be believed any more.
const nameEnds = statement(
  'ledger.nameEnds',
  `update patient_to_gp_contract_association t set end_reason = 'contractEnded'
    from gp_contract c
    where t.citizen_id = $1 and c.id = t.gp_contract_id and upper(t.valid) = upper(c.valid)
      and upper(t.valid) >= oslo_date(flo_instant()) and not ends_without_next(t.end_reason)
      and t.act_id <> current_setting('flo.act_id')::bigint
      and not exists (select from patient_to_gp_contract_association n
        where n.citizen_id = $1 and n.valid @> upper(t.valid))`,
);

/** What is believed about a citizen's ties now, the earliest first. */
export function readTimeline(db: Queryable, citizenId: string): Promise<Timeline> {
  return read(db, citizenId);
}

const sameKey = (a: TimelineTie, b: TimelineTie): boolean =>
  a.gpContractId === b.gpContractId && a.from === b.from;

const sameRest = (a: TimelineTie, b: TimelineTie): boolean =>
  a.to === b.to && a.beginReason === b.beginReason && a.endReason === b.endReason;

const isShorter = (a: CivilDate | null, b: CivilDate | null): boolean =>
  a !== null && (b === null || a < b);

/** The right by which somebody who had a place on a list keeps it. */
export type KeptBy = 'corrected' | 'merged';

/**
 * Makes a whole timeline what is believed. Each tie is written at most once; what was believed before
 * goes to the history. Call it under the citizen's lock and the lists', inside an act. `keptBy` tells
 * which right somebody has who had a place on the list already; `hadPlace` on which lists.
 */
export async function rewriteTies(
  db: Queryable,
  citizenId: string,
  { before, after }: { readonly before: Timeline; readonly after: Timeline },
  keptBy: KeptBy,
  hadPlace: ReadonlySet<number>,
): Promise<void> {
  const same = before.flatMap((old) => {
    const tie = after.find((wanted) => sameKey(old, wanted));
    return tie === undefined ? [] : [{ old, tie }];
  });
  const kept = new Set(same.map(({ old }) => old.id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await drop(db, citizenId, gone);
  const changes = same.filter(({ old, tie }) => !sameRest(old, tie));
  // What gives way gives way first: two lists at once are refused at every statement.
  const inOrder = changes.toSorted(
    (a, b) => Number(isShorter(b.tie.to, b.old.to)) - Number(isShorter(a.tie.to, a.old.to)),
  );
  for (const { old, tie } of inOrder) {
    await change(db, citizenId, old.id, tie.from, tie.to, tie.beginReason, tie.endReason);
  }
  const added = after.filter((wanted) => !before.some((old) => sameKey(old, wanted)));
  for (const tie of added) {
    await add(
      db,
      citizenId,
      tie.gpContractId,
      tie.from,
      tie.to,
      tie.responsibleHprNumber,
      tie.beginReason,
      tie.endReason,
      tie.aboveCeilingRight,
      hadPlace.has(tie.gpContractId) ? keptBy : null,
    );
  }
  await nameEnds(db, citizenId);
}
