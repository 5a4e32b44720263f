import type { Decision } from '#contract/flo-api/decision.ts';
import { practice } from '../law/practice.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';
import {
  allowedBy,
  gpRegulation,
  orderRefusal,
  placesAgreed,
  refusedBy,
} from './agreement-case.ts';
import type { AgreementFacts, AgreementRefusal, MunicipalOrder } from './agreement-case.ts';

/** A ceiling that is to hold from a day. */
export interface CeilingOrder extends MunicipalOrder {
  readonly ceiling: number;
  /** Whether a ceiling below the lowest is agreed with the municipality. */
  readonly lowAgreed: boolean;
}

/** Why a ceiling cannot be set at all; null when it can (FOR-2025-12-02-2405 § 10). */
export function ceilingRefusal(
  { today, maxPatients }: Pick<AgreementFacts, 'today' | 'maxPatients'>,
  { ceiling, lowAgreed }: Pick<CeilingOrder, 'ceiling' | 'lowAgreed'>,
  { highestCeiling, lowestCeiling }: AgreementParameters,
): AgreementRefusal | null {
  const rule = 'agreement/ceiling';
  const basis = [gpRegulation(today, '§ 10', 1)] as const;
  const facts = { ceiling, maxPatients, highestCeiling, lowestCeiling };
  if (ceiling > highestCeiling) {
    return { code: 'ceiling.aboveHighest', rule, basis, facts, alternatives: [] };
  }
  if (ceiling < lowestCeiling && !lowAgreed) {
    const alternatives = [{ code: 'contactMunicipality' as const }];
    return { code: 'ceiling.belowLowest', rule, basis, facts, alternatives };
  }
  return null;
}

/**
 * Whether a list may have another ceiling from a day (§ 10): at most 2,500; below 500 by agreement. A
 * list with more people than places is closed; nobody leaves it for that, which takes a reduction (§ 11).
 * Total.
 */
export function decideCeiling(
  agreement: AgreementFacts,
  order: CeilingOrder,
  parameters: AgreementParameters,
): Decision {
  const { today, maxPatients, occupied, commonList, employed } = agreement;
  const { ceiling, effectiveDate } = order;
  const ten = gpRegulation(today, '§ 10', 1);
  const unchanged: AgreementRefusal | null =
    ceiling === maxPatients
      ? { code: 'ceiling.unchanged', rule: 'agreement/ceiling', basis: [ten], facts: { ceiling } }
      : null;
  const refusal =
    orderRefusal(agreement, order, ['ceiling', 'reduction']) ??
    ceilingRefusal(agreement, order, parameters) ??
    unchanged;
  if (refusal !== null) return refusedBy(refusal, today, parameters);
  const above = Math.max(0, occupied - ceiling);
  const onList = commonList ? [gpRegulation(today, '§ 20', 4)] : [];
  return allowedBy(
    above > 0 ? 'ceiling.allowedBelowPeople' : 'ceiling.allowed',
    'agreement/ceiling',
    [ten, placesAgreed(today, employed), ...onList],
    { ceiling, maxPatients, occupied, above, effectiveDate },
    { decidedOn: today, parameters },
    above > 0 ? [{ code: 'planReduction' }] : [],
  );
}

const ON_REQUEST = practice('allocation');

/** Whether a list may be locked or unlocked by hand at the municipality's request (practice). Total. */
export function decideLock(
  agreement: AgreementFacts,
  order: MunicipalOrder & { readonly lock: boolean },
): Decision {
  const { today, status } = agreement;
  const { lock, effectiveDate } = order;
  const rule = 'agreement/lock';
  const refusal = orderRefusal(agreement, order, ['lock', 'unlock']);
  if (refusal !== null) return refusedBy(refusal, today, {});
  const locked = status === 'locked';
  if (locked === lock) {
    const code = lock ? 'listLock.alreadyLocked' : 'listLock.notLocked';
    return refusedBy({ code, rule, basis: [ON_REQUEST] }, today, {});
  }
  const code = lock ? 'listLock.locked' : 'listLock.unlocked';
  return allowedBy(
    code,
    rule,
    [ON_REQUEST],
    { effectiveDate },
    { decidedOn: today, parameters: {} },
  );
}
