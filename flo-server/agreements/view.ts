import type { Role } from '#contract/codes/access.ts';
import { Agreement } from '#contract/flo-api/agreements.ts';
import { laterOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { endsByAge } from '#rules/agreement/decide-extension.ts';
import { effectiveStatus } from '#rules/list-status/list-status.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import { revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Moment } from '../services.ts';
import { readAgreement } from './agreement-source.ts';
import type { AgreementSource, PlanRow } from './agreement-source.ts';
import { extendedTo } from './facts.ts';

/** Who carries out what municipalities decide, and so must see an age limit come. */
const followsAge: readonly Role[] = ['caseworker', 'supervisor'];

function planView(plan: PlanRow) {
  const { decisionNumber, decidedOn, lockedList: _, ...shown } = plan;
  const instant = (text: string): string => new Date(text).toISOString();
  return {
    ...shown,
    municipalDecision: { number: decisionNumber, decidedOn },
    plannedAt: instant(plan.plannedAt),
    closedAt: plan.closedAt === null ? null : instant(plan.closedAt),
  };
}

function ageLimitOn(
  birthDate: CivilDate | null,
  extended: CivilDate | null,
  today: CivilDate,
): CivilDate | null {
  if (birthDate === null) return null;
  return endsByAge(birthDate, extended, agreementParametersOn(today));
}

/** An agreement as a role sees it. */
export function agreementView(
  source: AgreementSource,
  { today, parameters }: Pick<Moment, 'today' | 'parameters'>,
  role: Role,
): Agreement {
  const { id, revision, valid, status, maxPatients, occupied } = source;
  const fill = { status, maxPatients, occupied, validFrom: valid.from, validTo: valid.to };
  const { municipalityNumber, employed, commonList, agreementDate } = source;
  const { people, coming, leaving, children, waiting } = source;
  return Agreement.parse({
    gpContractId: id,
    municipalityNumber,
    today,
    revision: revisionTag(revision),
    employed,
    commonList,
    agreementDate,
    valid,
    status: effectiveStatus(fill, laterOf(today, valid.from), parameters.openingThreshold),
    maxPatients,
    people,
    coming,
    leaving,
    children,
    waiting,
    doctors: source.doctors.map(({ birthDate, ...doctor }) => ({
      ...doctor,
      ageLimitOn:
        doctor.relationship === 'LPFL' && followsAge.includes(role)
          ? ageLimitOn(birthDate, extendedTo(source, { birthDate, ...doctor }, today), today)
          : null,
    })),
    plans: source.plans.map(planView),
  });
}

/** Reads an agreement as a role sees it. Throws `gpContract.unknown`. */
export async function showAgreement(
  db: Queryable,
  id: number,
  moment: Pick<Moment, 'today' | 'parameters'>,
  role: Role,
): Promise<Agreement> {
  const source = await readAgreement(db, id, moment.today);
  if (source === undefined) throw new ProblemError('gpContract.unknown');
  return agreementView(source, moment, role);
}
