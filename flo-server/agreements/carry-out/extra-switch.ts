import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

const insertGrounds = statement(
  'agreements.extraSwitchGrounds',
  `insert into extra_switch_ground (id, citizen_id, ground, arose_on, act_id)
    select gen_random_uuid(), g.citizen_id, $2, $3::date, current_setting('flo.act_id')::bigint
    from unnest($1::uuid[]) as g(citizen_id)
    on conflict do nothing`,
);

/** Gives everybody who is moved or left without a list a switch beyond the year's (practice). */
export async function giveExtraSwitch(
  db: Queryable,
  leaving: readonly { readonly citizenId: string }[],
  ground: 'gpLeaves' | 'listCut',
  on: CivilDate,
): Promise<void> {
  await insertGrounds(
    db,
    leaving.map(({ citizenId }) => citizenId),
    ground,
    on,
  );
}
