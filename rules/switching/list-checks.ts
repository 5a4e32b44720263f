import type { Alternative } from '#contract/flo-api/decision.ts';
import { freePlaces, lifeOn, settledStatus } from '../list-status/list-status.ts';
import { inForce, law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import { rightOf } from './switch-case.ts';
import type { Check, ListCase, Refusal, SwitchCase } from './switch-case.ts';

const GP_AGREEMENT = law('FOR-2025-12-02-2405', '§ 8', 1);
const FULL_AT_CEILING = law('FOR-2025-12-02-2405', '§ 10', 1);
const CERTAIN_PEOPLE = law('FOR-2012-08-29-843', '§ 3', 1);
const LOCKED_ON_REQUEST = practice('allocation');

const ANOTHER: Alternative = { code: 'findAnotherGP' };

/** There is no such list. */
export function listUnknown(switchCase: SwitchCase): Refusal {
  return {
    code: 'switch.listUnknown',
    rule: 'switching/list',
    basis: [rightOf(switchCase)],
    facts: {},
    alternatives: [ANOTHER],
  };
}

/** The list must be there on the day the switch takes effect, not only today. */
const lifeOfList: Check<ListCase> = (switchCase) => {
  const { citizen, list, effectiveDate } = switchCase;
  const life = list.status === 'ended' ? 'ended' : lifeOn(list, effectiveDate);
  if (life === 'inForce') return null;
  return {
    code: life === 'ended' ? 'switch.listEnded' : 'switch.listNotStarted',
    rule: 'switching/list',
    basis: [rightOf(switchCase), ...[GP_AGREEMENT].filter((b) => inForce(b, citizen.today))],
    facts: { validFrom: list.validFrom, validTo: list.validTo, effectiveDate },
    alternatives: [ANOTHER],
  };
};

const membership: Check<ListCase> = ({ list }) =>
  !list.requiresMembership
    ? null
    : {
        code: 'switch.membershipRequired',
        rule: 'switching/membership',
        basis: [CERTAIN_PEOPLE],
        facts: {},
        alternatives: [{ code: 'contactOffice', gpContractId: list.gpContractId }, ANOTHER],
      };

const locked: Check<ListCase> = ({ list }) =>
  list.status !== 'locked'
    ? null
    : {
        code: 'switch.listLocked',
        rule: 'switching/places',
        basis: [LOCKED_ON_REQUEST],
        facts: {},
        alternatives: [ANOTHER, { code: 'contactMunicipality' }],
      };

const places: Check<ListCase> = (switchCase) => {
  const { citizen, list, parameters } = switchCase;
  const { openingThreshold } = parameters;
  if (settledStatus(list, openingThreshold) === 'open') return null;
  const free = freePlaces(list);
  const { maxPatients, occupied, waiting } = list;
  const full = free === 0;
  return {
    code: full ? 'switch.listFull' : 'switch.listNotReopened',
    rule: 'switching/places',
    basis: full
      ? [rightOf(switchCase), ...[FULL_AT_CEILING].filter((b) => inForce(b, citizen.today))]
      : [basisOf('openingThreshold', openingThreshold, citizen.today)],
    facts: { maxPatients, occupied, freePlaces: free, waiting, openingThreshold },
    alternatives: [ANOTHER, { code: 'joinWaitingList', gpContractId: list.gpContractId }],
  };
};

/** Reasons in the list, from those that last to those that may pass. */
export const listChecks: readonly Check<ListCase>[] = [lifeOfList, membership, locked, places];
