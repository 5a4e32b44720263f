import type { FillGroup } from '#contract/codes/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { unclaimedPlaces } from '../list-status/list-status.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';
import { allowedBy, gpRegulation, orderRefusal, refusedBy } from './agreement-case.ts';
import type { AgreementFacts, AgreementRefusal, MunicipalOrder } from './agreement-case.ts';
import { addMonths } from './months.ts';

/** People a municipality wants on the list of a new practice. Nothing in it says who. */
export interface FillOrder extends MunicipalOrder {
  /** At most so many people. */
  readonly count: number;
  readonly groups: readonly FillGroup[];
  /** Whether a GP has the list on the day. */
  readonly hasGP: boolean;
  /** Only open to certain people (FOR-2012-08-29-843 § 3). */
  readonly requiresMembership: boolean;
  /** Whether the municipality's duty to have the scheme is suspended on the day. */
  readonly dutySuspended: boolean;
  /** Those who wait for the list: its free places are theirs first. */
  readonly waiting: number;
}

const CERTAIN_PEOPLE = law('FOR-2012-08-29-843', '§ 3', 1);
const SUSPENDED = law('LOV-1999-07-02-63', '§ 2-1c', 3);
const LOCKED_ON_REQUEST = practice('allocation');
/** How long a practice is new: no public source says it. */
const HOW_LONG_NEW = practice('installation');
const FAMILY = practice('listReduction');
const MOVING_IS_NO_SWITCH = practice('movedByMunicipality');

function practiceRefusal(
  agreement: AgreementFacts,
  { effectiveDate, hasGP }: FillOrder,
  { newPracticeMonths }: AgreementParameters,
): AgreementRefusal | null {
  const { today, validFrom } = agreement;
  const rule = 'agreement/fill-order';
  const fifth = gpRegulation(today, '§ 9', 5);
  const facts = { effectiveDate, validFrom, months: newPracticeMonths };
  if (effectiveDate < validFrom) {
    const alternatives = [{ code: 'chooseLaterDate' as const }];
    return { code: 'fill.notBegun', rule, basis: [fifth], facts, alternatives };
  }
  if (effectiveDate >= addMonths(validFrom, newPracticeMonths)) {
    return { code: 'fill.notNewPractice', rule, basis: [fifth, HOW_LONG_NEW], facts };
  }
  if (hasGP) return null;
  const alternatives = [{ code: 'chooseLaterDate' as const }];
  const basis = [fifth, gpRegulation(today, '§ 8', 1)] as const;
  return { code: 'fill.noGP', rule, basis, facts, alternatives };
}

function listRefusal(
  { today, status, maxPatients, occupied }: AgreementFacts,
  { count, effectiveDate, requiresMembership, dutySuspended, waiting }: FillOrder,
): AgreementRefusal | null {
  const rule = 'agreement/fill-order';
  if (status === 'locked') return { code: 'fill.locked', rule, basis: [LOCKED_ON_REQUEST] };
  if (requiresMembership) return { code: 'fill.membersOnly', rule, basis: [CERTAIN_PEOPLE] };
  if (dutySuspended) return { code: 'fill.dutySuspended', rule, basis: [SUSPENDED] };
  const free = unclaimedPlaces({ maxPatients, occupied, waiting });
  if (count <= free) return null;
  const places = { maxPatients, occupied, waiting, freePlaces: free, missing: count - free };
  return {
    code: 'fill.tooFewPlaces',
    rule,
    basis: [gpRegulation(today, '§ 10', 1)],
    facts: { people: count, effectiveDate, ...places },
    alternatives: [{ code: 'changeCeiling' }],
  };
}

/**
 * Whether a municipality may have people moved to the list of a new practice on a day, to secure it
 * (FOR-2025-12-02-2405 § 9 fifth paragraph): a list that has begun lately, has a GP, takes newcomers, and has
 * the places. That it is needed is the municipality's own decision. Who is moved is found on the day, by
 * `decideFill`. Total.
 */
export function decideFillOrder(
  agreement: AgreementFacts,
  order: FillOrder,
  parameters: AgreementParameters,
): Decision {
  const { today, validFrom, maxPatients, occupied } = agreement;
  const { effectiveDate, count, groups, waiting } = order;
  const refusal =
    orderRefusal(agreement, order, ['fill', 'reduction', 'end', 'transfer']) ??
    practiceRefusal(agreement, order, parameters) ??
    listRefusal(agreement, order);
  if (refusal !== null) return refusedBy(refusal, today, parameters);
  const reduced = groups.includes('reducedList');
  return allowedBy(
    'fill.planned',
    'agreement/fill-order',
    [
      gpRegulation(today, '§ 9', 5),
      ...(reduced ? [gpRegulation(today, '§ 11', 1)] : []),
      gpRegulation(today, '§ 9', 4),
      gpRegulation(today, '§ 10', 1),
      HOW_LONG_NEW,
      FAMILY,
      MOVING_IS_NO_SWITCH,
    ],
    {
      effectiveDate,
      people: count,
      freePlaces: unclaimedPlaces({ maxPatients, occupied, waiting }),
      validFrom,
      newlyRegistered: groups.includes('newlyRegistered'),
      reducedList: reduced,
    },
    { decidedOn: today, parameters },
  );
}
