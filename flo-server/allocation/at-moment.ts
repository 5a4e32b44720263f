import type { AllocationSetting, CitizenAllocations } from '#contract/flo-api/allocation.ts';
import type { MunicipalDuty } from '#contract/flo-api/duty.ts';
import type { At, Moment } from '#contract/flo-api/moment.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { allocationDecision } from '#rules/allocation/allocation-decision.ts';
import type { AllocationRecord } from '#rules/allocation/allocation-decision.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import { askedMoment, momentView } from '../ledger/moment.ts';
import { suspensionJson } from './duty.ts';
import { findSetting } from './settings.ts';

/** No revision: nothing that is sent on such a view can be accepted. */
const NO_REVISION = '"0"';

/**
 * What a municipality had asked of allocation: the letters that had been registered, and what the newest of
 * them said.
 *
 * @throws ProblemError `municipality.unknown`, or not a moment that can be looked back to.
 */
export async function settingAt(
  db: Queryable,
  municipalityNumber: string,
  at: At,
  now: Date,
): Promise<AllocationSetting> {
  const asked = await askedMoment(db, at, now);
  const { until } = asked;
  const setting = await findSetting(db, municipalityNumber, until);
  if (setting === undefined) throw new ProblemError('municipality.unknown');
  const notKnown = setting.letters.length === 0 && until < now ? (['standard'] as const) : [];
  return { ...setting, revision: NO_REVISION, moment: momentView(asked, [...notKnown]) };
}

interface DutyRow extends Pick<MunicipalDuty, 'suspendedToday' | 'suspensions'> {
  readonly kept: boolean;
}

const findDutyAt = statement<DutyRow>(
  'duty.at',
  `select coalesce(bool_or(d.valid @> $2::date), false) as "suspendedToday",
      coalesce(json_agg(${suspensionJson} order by d.valid desc) filter (where d.valid is not null), '[]')
        as suspensions,
      coalesce(bool_and(was_kept('gp_duty_suspension', d.id::text, $3) and not exists (
        select from ledger_act a where a.id = d.end_act_id and a.at > $3)), true) as kept
    from municipality m left join lateral duty_suspensions_at(m.number, $3) d on true
    where m.number = $1 group by m.number`,
);

/**
 * When a municipality's duty was suspended, as FLO knew it at an instant.
 *
 * @throws ProblemError `municipality.unknown`, or not a moment that can be looked back to.
 */
export async function dutyAt(
  db: Queryable,
  municipalityNumber: MunicipalDuty['municipalityNumber'],
  at: At,
  now: Date,
): Promise<MunicipalDuty> {
  const asked = await askedMoment(db, at, now);
  const [row] = await findDutyAt(db, municipalityNumber, asked.asOf, asked.knownAt);
  if (row === undefined) throw new ProblemError('municipality.unknown');
  const { suspendedToday, suspensions, kept } = row;
  const notKnown: Moment['notKnown'] = kept ? [] : ['duty'];
  const moment = momentView(asked, notKnown);
  return { municipalityNumber, suspendedToday, suspensions, revision: NO_REVISION, moment };
}

const recordsAt = statement<{ record: AllocationRecord }>(
  'allocation.recordsAt',
  `select o.record from allocation_outcome o join job_run r on r.id = o.run_id
      left join ledger_act a on a.id = o.act_id
    where o.citizen_id = $1 and r.on_day <= $2::date and coalesce(a.at, r.started_at) <= $3
    order by o.id desc limit 50`,
);

/**
 * What the nights had decided for a citizen by a day, as known at an instant.
 *
 * @throws ProblemError not a moment that can be looked back to.
 */
export async function allocationsAt(
  db: Queryable,
  citizenId: string,
  at: At,
  now: Date,
): Promise<CitizenAllocations> {
  const asked = await askedMoment(db, at, now);
  const rows = await recordsAt(db, citizenId, asked.asOf, asked.knownAt);
  return {
    citizenId: CitizenId.parse(citizenId),
    items: rows.map(({ record }) => allocationDecision(record)),
    moment: momentView(asked, []),
  };
}
