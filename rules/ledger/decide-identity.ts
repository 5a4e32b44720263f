import type { Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import type { IdentityCode } from './codes.ts';

/** A number follows the population register; it is not a stable key (folkeregisterloven § 2-2). */
const NUMBERS: readonly Basis[] = [law('LOV-2016-12-09-88', '§ 2-2')];
const OWN_CHOICE: readonly Basis[] = [practice('installation')];

/** What is known when a person is to have a new number. */
export interface NinChangeCase {
  readonly today: CivilDate;
  /** First day of the new number. */
  readonly validFrom: CivilDate;
  /** First day of the number in use; null when that is not known. */
  readonly currentFrom: CivilDate | null;
  /** Whose the new number is already. */
  readonly owner: 'nobody' | 'inUse' | 'former' | 'other';
}

function ninCode({ owner, today, validFrom, currentFrom }: NinChangeCase): IdentityCode {
  if (owner === 'inUse') return 'identity.ninInUse';
  if (owner === 'former') return 'identity.ninFormer';
  if (owner === 'other') return 'identity.ninTaken';
  if (validFrom > today) return 'identity.ninNotYet';
  if (currentFrom !== null && validFrom <= currentFrom) return 'identity.ninTooEarly';
  return 'identity.ninAllowed';
}

/** Whether a person gets a new number. Total. */
export function decideNinChange(item: NinChangeCase): Decision {
  const code = ninCode(item);
  return {
    outcome: code === 'identity.ninAllowed' ? 'allowed' : 'refused',
    code,
    rule: 'ledger/nin-change',
    basis: [...NUMBERS],
    facts: { effectiveDate: item.validFrom },
    alternatives: code === 'identity.ninTaken' ? [{ code: 'contactPopulationRegister' }] : [],
    parameters: {},
    decidedOn: item.today,
  };
}

/** What is known of two records that are said to be one person. */
export interface MergeCase {
  readonly today: CivilDate;
  readonly sameRecord: boolean;
  /** One of them lives on under another already. */
  readonly alreadyMerged: boolean;
  /** Name, birth or sex leave no doubt that it could be one person. */
  readonly couldBeOne: boolean;
}

function mergeCode(item: MergeCase): IdentityCode {
  if (item.sameRecord) return 'identity.mergeSelf';
  if (item.alreadyMerged) return 'identity.mergeAlready';
  return item.couldBeOne ? 'identity.mergeAllowed' : 'identity.mergeDifferent';
}

/** Whether two records become one. Total. */
export function decideMerge(item: MergeCase): Decision {
  const code = mergeCode(item);
  return {
    outcome: code === 'identity.mergeAllowed' ? 'allowed' : 'refused',
    code,
    rule: 'ledger/merge',
    basis: [...NUMBERS, ...OWN_CHOICE],
    facts: {},
    alternatives: code === 'identity.mergeDifferent' ? [{ code: 'contactPopulationRegister' }] : [],
    parameters: {},
    decidedOn: item.today,
  };
}
