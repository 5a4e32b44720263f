import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import {
  allowedBy,
  gpRegulation,
  noticeDayRefusal,
  noticePeriodRefusal,
  orderRefusal,
  refusedBy,
} from '../agreement/agreement-case.ts';
import type {
  AgreementFacts,
  AgreementRefusal,
  MunicipalOrder,
} from '../agreement/agreement-case.ts';
import { ceilingRefusal } from '../agreement/decide-ceiling.ts';
import { targetRefusal } from '../agreement/target.ts';
import type { TargetFacts } from '../agreement/target.ts';
import { practice } from '../law/practice.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';

/** A demand to bring a list down to a ceiling. */
export interface ReductionOrder extends MunicipalOrder {
  readonly ceiling: number;
  readonly lowAgreed: boolean;
  /** The day the demand reached the municipality. */
  readonly noticeGivenOn: CivilDate | null;
  /** Whether shorter notice is agreed, in a special case. */
  readonly shorterAgreed: boolean;
  readonly target: TargetFacts | null;
  readonly targetNamed: boolean;
}

const DRAWN_ONLY = practice('drawOnly');
const FAMILY = practice('listReduction');
const EXTRA_SWITCH = practice('changingGp');

function noticeRefusal(
  { today }: AgreementFacts,
  order: ReductionOrder,
  { reductionNoticeMonths: months }: AgreementParameters,
): AgreementRefusal | null {
  if (order.shorterAgreed) return null;
  return noticePeriodRefusal(today, order, {
    months,
    tooShort: 'reduction.noticeTooShort',
    rule: 'reduction/notice',
    basis: gpRegulation(today, '§ 11', 2),
    alternatives: [{ code: 'chooseLaterDate' }, { code: 'agreeShorterNotice' }],
  });
}

/**
 * Whether a list is to be brought down to a ceiling on a day (FOR-2025-12-02-2405 § 11): six months'
 * notice, or shorter by agreement in special cases; who leaves is drawn, and nothing here says who. Total.
 */
export function decideReduction(
  agreement: AgreementFacts,
  order: ReductionOrder,
  parameters: AgreementParameters,
): Decision {
  const { today, occupied, maxPatients, commonList } = agreement;
  const { ceiling, effectiveDate, shorterAgreed, target, targetNamed } = order;
  const eleven = gpRegulation(today, '§ 11', 1);
  const toDraw = Math.max(0, occupied - ceiling);
  const notNeeded: AgreementRefusal | null =
    toDraw > 0
      ? null
      : {
          code: 'reduction.notNeeded',
          rule: 'reduction/right',
          basis: [eleven],
          facts: { ceiling, occupied },
          alternatives: [{ code: 'changeCeiling' }],
        };
  const refusal =
    orderRefusal(agreement, order, ['reduction', 'ceiling', 'end', 'transfer']) ??
    noticeDayRefusal(today, order.noticeGivenOn) ??
    ceilingRefusal(agreement, order, parameters) ??
    notNeeded ??
    noticeRefusal(agreement, order, parameters) ??
    (targetNamed ? targetRefusal(agreement, target, toDraw, effectiveDate) : null);
  if (refusal !== null) return refusedBy(refusal, today, parameters);
  return allowedBy(
    'reduction.allowed',
    'reduction/right',
    [
      eleven,
      gpRegulation(today, '§ 11', 3),
      ...(commonList ? [gpRegulation(today, '§ 20', 4)] : []),
      DRAWN_ONLY,
      FAMILY,
      EXTRA_SWITCH,
    ],
    { effectiveDate, ceiling, maxPatients, occupied, toDraw, shorterAgreed, placed: targetNamed },
    { decidedOn: today, parameters },
  );
}
