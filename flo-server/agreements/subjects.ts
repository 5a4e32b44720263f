import type { PlanRequest } from '#contract/flo-api/agreements.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { DoctorCompetence } from '#rules/agreement/decide-start.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { readAgreement } from './agreement-source.ts';
import type { AgreementSource } from './agreement-source.ts';
import { hasGPFrom, hasGPOn, targetFacts } from './facts.ts';
import type { AwaitedEnding, PlanSubjects, Receiving } from './facts.ts';

/**
 * The date of birth and the competence of a doctor ($1), whether authorised on a day ($2), and whether a Sámi
 * speaker on a list ($3) in the administrative area for Sámi.
 */
export const findDoctor = statement<{
  birthDate: CivilDate;
  authorised: boolean;
  competence: DoctorCompetence | null;
  samiDoctorInArea: boolean;
}>(
  'agreements.doctor',
  `select birth_date as "birthDate",
      authorisation in ('full', 'licence') and authorised @> $2::date as authorised, competence,
      languages && array['se', 'sma', 'smj', 'sms'] and exists (select from gp_contract c
        join municipality m on m.number = c.municipality_number
        where c.id = $3 and m.sami_area) as "samiDoctorInArea"
    from doctor where hpr_number = $1`,
);

const findDuty = statement<{ suspended: boolean }>(
  'agreements.dutySuspended',
  `select exists (select from gp_duty_suspension
      where municipality_number = $1 and valid @> $2::date) as suspended`,
);

const findAwaited = statement<AwaitedEnding>(
  'agreements.awaitedEndings',
  `select hpr_number as "hprNumber", ends_on as "endsOn" from agreement_ending
    where gp_contract_id = $1 and state = 'awaited'`,
);

async function receivingOf(
  db: Queryable,
  source: AgreementSource,
  on: CivilDate,
): Promise<Receiving> {
  const { municipalityNumber, requiresMembership, waiting } = source;
  const { suspended: dutySuspended } = onlyRow(await findDuty(db, municipalityNumber, on));
  return { hasGP: hasGPOn(source, on), requiresMembership, dutySuspended, waiting };
}

/** What a plan is about beside its own list, as the rules read it, and the other list whole. */
export interface ReadSubjects {
  readonly subjects: PlanSubjects;
  readonly target: AgreementSource | undefined;
}

/** Reads what a plan is about. `on` is the day its places are counted. */
export async function readSubjects(
  db: Queryable,
  source: AgreementSource,
  request: PlanRequest,
  { today, on }: { readonly today: CivilDate; readonly on: CivilDate },
): Promise<ReadSubjects> {
  const toId = 'toContractId' in request ? request.toContractId : null;
  const target = toId === null ? undefined : await readAgreement(db, toId, today, on);
  const [doctor] =
    request.kind === 'start'
      ? await findDoctor(db, request.hprNumber, request.effectiveDate, source.id)
      : [];
  const { kind, effectiveDate } = request;
  const awaited = kind === 'start' ? await findAwaited(db, source.id) : [];
  return {
    target,
    subjects: {
      target: targetFacts(target),
      doctor: doctor === undefined ? null : { ...doctor, doctorKnown: true },
      hasGP: hasGPFrom(source, effectiveDate, { today, awaited }),
      receiving: kind === 'fill' ? await receivingOf(db, source, effectiveDate) : null,
    },
  };
}
