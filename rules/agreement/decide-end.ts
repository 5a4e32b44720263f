import type { EndGround } from '#contract/codes/agreements.ts';
import type { Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import { law } from '../law/law.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';
import {
  allowedBy,
  gpRegulation,
  noticeDayRefusal,
  noticePeriodRefusal,
  orderRefusal,
  refusedBy,
} from './agreement-case.ts';
import type { AgreementFacts, AgreementRefusal, MunicipalOrder } from './agreement-case.ts';
import { endsByAge } from './decide-extension.ts';
import { targetRefusal } from './target.ts';
import type { TargetFacts } from './target.ts';

/** How an agreement is to end, and where the people go. */
export interface EndOrder extends MunicipalOrder {
  readonly ground: EndGround;
  /** The day notice was given; only notice has one. */
  readonly noticeGivenOn: CivilDate | null;
  /** Null: the people are without a list until they choose or are given one. */
  readonly target: TargetFacts | null;
  /** Whether the list was named at all: named and unknown is another answer than not named. */
  readonly targetNamed: boolean;
  /** The GP who takes over the practice gets the list (§ 9), not just any other list. */
  readonly successor: boolean;
}

const parts: Readonly<Record<EndGround, number>> = {
  noticeByGP: 1,
  noticeByMunicipality: 1,
  seriousBreach: 1,
  employmentEnded: 2,
  ageLimit: 3,
  authorisationLost: 4,
};

const EXTRA_SWITCH = practice('changingGp');
const MOVING_IS_NO_SWITCH = practice('movedByMunicipality');
const WITHOUT_WISH = law('FOR-2012-08-29-843', '§ 2', 3);

const notices: readonly EndGround[] = ['noticeByGP', 'noticeByMunicipality'];
/** What § 12 first part gives those who are self-employed; whoever is employed leaves a job, by labour law. */
const selfEmployed: readonly EndGround[] = [...notices, 'seriousBreach'];

function basisOf({ today, employed }: AgreementFacts, order: EndOrder): [Basis, ...Basis[]] {
  const ends = gpRegulation(today, '§ 12', parts[order.ground]);
  if (!order.successor) return [ends, EXTRA_SWITCH, MOVING_IS_NO_SWITCH];
  const takesOver = gpRegulation(today, '§ 9', employed ? 3 : 2);
  return [takesOver, gpRegulation(today, '§ 9', 4), ends, EXTRA_SWITCH, MOVING_IS_NO_SWITCH];
}

function lifeRefusal(agreement: AgreementFacts, order: EndOrder): AgreementRefusal | null {
  const { today, validFrom } = agreement;
  if (order.effectiveDate > validFrom) return null;
  return {
    code: 'agreement.endsWhenItStarts',
    rule: 'agreement/end',
    basis: [gpRegulation(today, '§ 12', parts[order.ground]), gpRegulation(today, '§ 8', 1)],
    facts: { effectiveDate: order.effectiveDate, validFrom },
    alternatives: [{ code: 'chooseLaterDate' }, { code: 'contactMunicipality' }],
  };
}

function ageRefusal(
  agreement: AgreementFacts,
  order: EndOrder,
  parameters: AgreementParameters,
): AgreementRefusal | null {
  const { today, birthDate, extendedTo } = agreement;
  if (birthDate === null) return null;
  const last = endsByAge(birthDate, extendedTo, parameters);
  const { ground, effectiveDate } = order;
  const refused = (
    code: 'end.ageNotReached' | 'end.pastAgeLimit',
    earliest: CivilDate,
  ): AgreementRefusal => ({
    code,
    rule: 'agreement/age',
    basis: [gpRegulation(today, '§ 12', 3)],
    facts: { effectiveDate, earliest, ageLimit: parameters.ageLimit },
    alternatives: [
      { code: code === 'end.ageNotReached' ? 'chooseLaterDate' : 'chooseEarlierDate' },
    ],
  });
  // Before the last day by law it takes notice: the age limit is no way round it while an extension lasts.
  if (ground === 'ageLimit' && effectiveDate < last) return refused('end.ageNotReached', last);
  // A day that has passed is no limit any more: then it ends as soon as it can.
  return effectiveDate > last && last >= today ? refused('end.pastAgeLimit', last) : null;
}

function noticeRefusal(
  agreement: AgreementFacts,
  order: EndOrder,
  { noticeMonths }: AgreementParameters,
): AgreementRefusal | null {
  const { today, employed } = agreement;
  const { ground } = order;
  const basis: [Basis] = [gpRegulation(today, '§ 12', employed ? 2 : 1)];
  const byLabourLaw = ground === 'employmentEnded';
  if (employed !== byLabourLaw && (byLabourLaw || selfEmployed.includes(ground))) {
    return {
      code: 'end.wrongEmployment',
      rule: 'agreement/end',
      basis,
      facts: { employed, ground },
      alternatives: [{ code: 'contactMunicipality' }],
    };
  }
  if (!notices.includes(ground)) return null;
  return noticePeriodRefusal(today, order, {
    months: noticeMonths,
    tooShort: 'end.noticeTooShort',
    rule: 'agreement/notice',
    basis: basis[0],
    alternatives: [{ code: 'chooseLaterDate' }],
  });
}

/**
 * Whether an agreement may end on a day (FOR-2025-12-02-2405 § 12), and its list be handed over to the
 * GP who takes the practice over (§ 9 second and third paragraph) or moved to another list (practice).
 * Six months' notice both ways for the self-employed; at once when the agreement is seriously broken or
 * the authorisation is lost; employees by labour law; at 70, or at the end of an extension that never
 * goes past 80. Being moved uses no switch, and gives one extra. Total.
 */
export function decideEnd(
  agreement: AgreementFacts,
  order: EndOrder,
  parameters: AgreementParameters,
): Decision {
  const { today, occupied } = agreement;
  const { effectiveDate, target, targetNamed, successor, ground } = order;
  const refusal =
    orderRefusal(agreement, order, ['end', 'transfer']) ??
    noticeDayRefusal(today, order.noticeGivenOn) ??
    lifeRefusal(agreement, order) ??
    noticeRefusal(agreement, order, parameters) ??
    ageRefusal(agreement, order, parameters) ??
    (targetNamed || successor ? targetRefusal(agreement, target, occupied, effectiveDate) : null);
  if (refusal !== null) return refusedBy(refusal, today, parameters);
  const basis = basisOf(agreement, order);
  const facts = { effectiveDate, ground, people: occupied, employed: agreement.employed };
  const on = { decidedOn: today, parameters };
  if (successor) return allowedBy('transfer.allowed', 'agreement/transfer', basis, facts, on);
  if (target !== null) return allowedBy('end.allowed', 'agreement/end', basis, facts, on);
  return allowedBy(
    'end.allowedWithoutList',
    'agreement/end',
    [...basis, WITHOUT_WISH],
    facts,
    on,
    occupied > 0 ? [{ code: 'chooseAnotherList' }] : [],
  );
}
