import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { inForce, law } from '../law/law.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';
import {
  allowedBy,
  gpRegulation,
  orderRefusal,
  placesAgreed,
  refusedBy,
} from './agreement-case.ts';
import type { AgreementFacts, AgreementRefusal, MunicipalOrder } from './agreement-case.ts';
import { ceilingRefusal } from './decide-ceiling.ts';
import { turns } from './months.ts';

/** What a doctor inside the scheme must be one of (FOR-2017-02-17-192 § 3 second paragraph). */
export type DoctorCompetence = 'specialist' | 'inSpecialisation' | 'approved';

const COMPETENCE = law('FOR-2017-02-17-192', '§ 3', 2);

/** A new agreement, as the municipality has made it. */
export interface StartOrder extends MunicipalOrder {
  /** The places that follow from the agreement. */
  readonly ceiling: number;
  readonly lowAgreed: boolean;
  /** First day after it when it is made for a time; null when it is not. */
  readonly endsOn: CivilDate | null;
  /** The list there is; null for one that begins with the agreement. */
  readonly list: AgreementFacts | null;
  /** Whether a GP has the list on the first day, or comes to it later. A common list has several. */
  readonly hasGP: boolean;
  /** Whether the GP is in the register of doctors. */
  readonly doctorKnown: boolean;
  /** Date of birth of the GP; null for a list that begins without one. */
  readonly birthDate: CivilDate | null;
  /** Whether the GP is authorised on the first day. */
  readonly authorised: boolean;
  /** What the GP is by the register of doctors; null when neither of what the law asks for. */
  readonly competence: DoctorCompetence | null;
  /** Whether the GP speaks Sámi, and is to practise in the administrative area for Sámi. */
  readonly samiDoctorInArea: boolean;
  readonly employed: boolean;
  /** People who come with the list: 0 for a list that starts empty. */
  readonly people: number;
}

function startRefusal(
  today: CivilDate,
  order: StartOrder,
  parameters: AgreementParameters,
): AgreementRefusal | null {
  const { effectiveDate, endsOn, birthDate, authorised, competence, doctorKnown, hasGP, list } =
    order;
  const rule = 'agreement/start';
  const individual = gpRegulation(today, '§ 8', 1);
  if (!doctorKnown) {
    const alternatives = [{ code: 'contactMunicipality' as const }];
    return { code: 'start.unknownDoctor', rule, basis: [individual], alternatives };
  }
  if (hasGP && list?.commonList !== true) {
    return { code: 'start.hasGP', rule, basis: [individual] };
  }
  if (endsOn !== null && endsOn <= effectiveDate) {
    return {
      code: 'agreement.endsWhenItStarts',
      rule,
      basis: [individual],
      facts: { effectiveDate: endsOn, validFrom: effectiveDate },
      alternatives: [{ code: 'chooseLaterDate' }],
    };
  }
  if (!authorised) {
    const basis = [gpRegulation(today, '§ 12', 4), gpRegulation(today, '§ 2', 1)] as const;
    return { code: 'start.notAuthorised', rule, basis };
  }
  if (competence === null && inForce(COMPETENCE, effectiveDate)) {
    return { code: 'start.notCompetent', rule, basis: [COMPETENCE] };
  }
  if (birthDate === null) return null;
  const { ageLimit, extendedAgeLimit } = parameters;
  // Past 70 an agreement is for a time; past 80 there is none.
  const highest = turns(birthDate, endsOn === null ? ageLimit : extendedAgeLimit);
  if (effectiveDate < highest && (endsOn === null || endsOn <= highest)) return null;
  return {
    code: 'start.pastAgeLimit',
    rule: 'agreement/age',
    basis: [gpRegulation(today, '§ 12', 3)],
    facts: { earliest: highest, ageLimit, extendedAgeLimit },
  };
}

/**
 * Whether a new agreement may start (FOR-2025-12-02-2405 §§ 8 and 9): an individual agreement with every
 * GP, from which the places follow (§ 10), before the age limit (§ 12), and with a doctor who is what the law
 * asks for inside the scheme (FOR-2017-02-17-192 § 3). A new list may start with nobody on it;
 * where § 36 lets Sámi speakers come first on it, the answer says so. Total.
 */
export function decideStart(
  today: CivilDate,
  order: StartOrder,
  parameters: AgreementParameters,
): Decision {
  const { effectiveDate, ceiling, employed, people, samiDoctorInArea } = order;
  const nothing = {
    today,
    gpContractId: 0,
    municipalityNumber: '',
    employed,
    commonList: false,
    validFrom: effectiveDate,
    validTo: null,
    status: 'open',
    maxPatients: ceiling,
    occupied: people,
    planned: [],
    birthDate: order.birthDate,
    extendedTo: null,
  } as const satisfies AgreementFacts;
  const refusal =
    orderRefusal(order.list ?? nothing, order, ['start', 'end', 'transfer']) ??
    startRefusal(today, order, parameters) ??
    ceilingRefusal(nothing, order, parameters);
  if (refusal !== null) return refusedBy(refusal, today, parameters);
  // Who speaks Sámi is not known here: whoever fills the list must be told that they come first.
  const samiFirst = people === 0 && samiDoctorInArea;
  return allowedBy(
    people === 0 ? 'start.allowedEmpty' : 'start.allowed',
    'agreement/start',
    [
      gpRegulation(today, '§ 9', 1),
      gpRegulation(today, '§ 8', 1),
      placesAgreed(today, employed),
      gpRegulation(today, '§ 10', 1),
      ...(inForce(COMPETENCE, effectiveDate) ? [COMPETENCE] : []),
      ...(samiFirst ? [gpRegulation(today, '§ 36', 1)] : []),
    ],
    { effectiveDate, ceiling, people, ...(samiFirst && { samiFirst }) },
    { decidedOn: today, parameters },
  );
}
