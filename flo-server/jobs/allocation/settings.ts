import type { MunicipalitySetting } from '#rules/allocation/allocation-case.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { newestLetter } from '../../allocation/newest-letter-sql.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

/** What every municipality has asked of allocation: its newest letter, else what holds without one. */
const readSettings = statement<MunicipalitySetting>(
  'allocation.settings',
  `select m.number as "municipalityNumber",
      exists (select from gp_duty_suspension d
        where d.municipality_number = m.number and d.valid @> $1::date) as "dutySuspended",
      ${newestLetter.automatic} as automatic, ${newestLetter.cooperatesWith} as "cooperatesWith"
    from municipality m ${newestLetter.join} order by m.number`,
);

/** Every municipality's setting on the first day of a place that is given now, by its number. */
export async function allocationSettings(
  db: Queryable,
  effective: CivilDate,
): Promise<ReadonlyMap<string, MunicipalitySetting>> {
  const rows = await readSettings(db, effective);
  return new Map(rows.map((setting) => [setting.municipalityNumber, setting]));
}
