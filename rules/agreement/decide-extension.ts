import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';
import { allowedBy, gpRegulation, orderRefusal, refusedBy } from './agreement-case.ts';
import type { AgreementFacts, AgreementRefusal, MunicipalOrder } from './agreement-case.ts';
import { turns } from './months.ts';

/** What the municipality and the GP have agreed on. */
export interface ExtensionOrder extends MunicipalOrder {
  /** First day after the extension. */
  readonly until: CivilDate;
}

/**
 * The first day an agreement is over by the GP's age (FOR-2025-12-02-2405 § 12 third paragraph): when the
 * age limit is reached, or what is agreed past it ends, which is never past the highest age.
 */
export function endsByAge(
  birthDate: CivilDate,
  agreedTo: CivilDate | null,
  { ageLimit, extendedAgeLimit }: AgreementParameters,
): CivilDate {
  const limitOn = turns(birthDate, ageLimit);
  const highestOn = turns(birthDate, extendedAgeLimit);
  const endsBy = agreedTo === null || agreedTo < limitOn ? limitOn : agreedTo;
  return endsBy < highestOn ? endsBy : highestOn;
}

/**
 * Whether the municipality and the GP may agree on going on past the age limit until a day
 * (FOR-2025-12-02-2405 § 12 third paragraph): for a time, and never past 80. A list without a GP of its
 * own has nobody whose age counts. Total.
 */
export function decideExtension(
  agreement: AgreementFacts,
  order: ExtensionOrder,
  parameters: AgreementParameters,
): Decision {
  const { today, birthDate, extendedTo } = agreement;
  const { until } = order;
  const { ageLimit, extendedAgeLimit } = parameters;
  const rule = 'agreement/age';
  const basis = [gpRegulation(today, '§ 12', 3)] as const;
  const general = orderRefusal(agreement, order, ['extension']);
  if (general !== null) return refusedBy(general, today, parameters);
  const refused = (refusal: Pick<AgreementRefusal, 'code' | 'facts' | 'alternatives'>): Decision =>
    refusedBy({ rule, basis, ...refusal }, today, parameters);
  if (birthDate === null) {
    return refused({ code: 'extension.noGP', alternatives: [{ code: 'contactMunicipality' }] });
  }
  const endsOn = endsByAge(birthDate, extendedTo, parameters);
  const highest = turns(birthDate, extendedAgeLimit);
  if (until > highest) {
    const facts = { effectiveDate: until, earliest: highest, ageLimit, extendedAgeLimit };
    const alternatives = [{ code: 'chooseEarlierDate' as const }];
    return refused({ code: 'extension.pastHighestAge', facts, alternatives });
  }
  const facts = { effectiveDate: until, earliest: endsOn, ageLimit, extendedAgeLimit };
  if (until <= endsOn || until <= order.effectiveDate) {
    const alternatives = [{ code: 'chooseLaterDate' as const }];
    return refused({ code: 'extension.notLonger', facts, alternatives });
  }
  return allowedBy('extension.allowed', rule, basis, facts, { decidedOn: today, parameters });
}
