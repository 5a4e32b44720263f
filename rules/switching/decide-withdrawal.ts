import type { Alternative, Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CitizenSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { inForce, law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import { callerRefusal } from '../standing/caller.ts';
import type { CallerRefusal } from '../standing/caller.ts';
import type { WithdrawalCode } from './codes.ts';

/** The switch somebody wants to take back. */
export interface SwitchToWithdraw {
  readonly effectiveDate: CivilDate;
  readonly state: 'pending' | 'inEffect' | 'withdrawn' | 'replaced';
  /** Whether it uses one of the year's switches. */
  readonly counts: boolean;
  /** Lists the person would be on again without it. */
  readonly backTo: readonly number[];
}

const RIGHT_TO_SWITCH = law('FOR-2012-08-29-843', '§ 6', 1);
/** That a switch can be taken back before it takes effect is not written anywhere. */
const TAKING_BACK = practice('installation');

const STRUCK = law('FOR-2012-08-29-843', '§ 2', 6);
/** The municipality ensures services to those who are struck: nobody is taken from a GP to none at all. */
const SERVICES_ENSURED = law('FOR-2025-12-02-2405', '§ 39', 3);

const SWITCH_AGAIN: readonly Alternative[] = [{ code: 'findAnotherGP' }];

function codeOf(
  target: SwitchToWithdraw | null,
  { today, excludedContractIds }: CitizenSwitchFacts,
): WithdrawalCode {
  if (target === null) return 'withdrawal.unknown';
  if (target.state === 'withdrawn') return 'withdrawal.alreadyWithdrawn';
  if (target.state === 'replaced') return 'withdrawal.replaced';
  if (target.state === 'inEffect' || target.effectiveDate <= today) return 'withdrawal.inEffect';
  const struck = target.backTo.some((id) => excludedContractIds.includes(id));
  return struck ? 'withdrawal.excluded' : 'withdrawal.allowed';
}

function basisFor(code: WithdrawalCode, parameters: SwitchParameters, today: CivilDate): Basis[] {
  if (code === 'withdrawal.inEffect') return [RIGHT_TO_SWITCH, TAKING_BACK];
  if (code === 'withdrawal.excluded') {
    return [STRUCK, SERVICES_ENSURED].filter((basis) => inForce(basis, today));
  }
  if (code !== 'withdrawal.allowed') return [TAKING_BACK];
  const { withdrawnSwitchCounts } = parameters;
  return [basisOf('withdrawnSwitchCounts', withdrawnSwitchCounts, today)];
}

/** Whoever may not ask for it is not told how the switch stands, either. */
function refusedCaller(
  { code, rule, basis, facts, alternatives }: CallerRefusal,
  parameters: SwitchParameters,
  decidedOn: CivilDate,
): Decision {
  return {
    outcome: 'refused',
    code,
    rule,
    basis: [...basis],
    facts,
    alternatives: [...alternatives],
    parameters: { ...parameters },
    decidedOn,
  };
}

/**
 * Whether a switch may be taken back: until the day it takes effect, however often. The place the
 * person has today has been kept, so no ceiling can be broken. Whoever would come back to a doctor they
 * have been struck from keeps the GP they chose: they can choose another, and are never without. Total;
 * `target: null` means that the person has no such switch.
 */
export function decideWithdrawal(
  citizen: CitizenSwitchFacts,
  target: SwitchToWithdraw | null,
  parameters: SwitchParameters,
): Decision {
  const { today, currentContractId, switchesUsed, caller } = citizen;
  const asked = callerRefusal(caller, 'withdrawSwitch');
  if (asked !== null) return refusedCaller(asked, parameters, today);
  const code = codeOf(target, citizen);
  const allowed = code === 'withdrawal.allowed';
  const givenBack = allowed && target?.counts === true && !parameters.withdrawnSwitchCounts;
  return {
    outcome: allowed ? 'allowed' : 'refused',
    code,
    rule: 'switching/withdrawal',
    basis: basisFor(code, parameters, today),
    facts: {
      effectiveDate: target?.effectiveDate ?? null,
      hasList: currentContractId !== null,
      usedAfter: Math.max(0, switchesUsed - (givenBack ? 1 : 0)),
      switchesPerYear: parameters.switchesPerYear,
    },
    alternatives: allowed || code === 'withdrawal.alreadyWithdrawn' ? [] : [...SWITCH_AGAIN],
    parameters: { ...parameters },
    decidedOn: today,
  };
}
