import type { Decision } from '#contract/flo-api/decision.ts';
import { law } from '../law/law.ts';
import type { ListFill } from '../list-status/list-status.ts';
import { aboveCeilingBases, rightGivesPlace } from '../switching/closed-list.ts';
import type { CeilingParameters } from '../switching/closed-list.ts';
import type { ChildCase, Holder } from './child-case.ts';
import type { ChildPlacementCode } from './codes.ts';

const ACT = 'FOR-2012-08-29-843';
const WHOSE_LIST = law(ACT, '§ 5', 1);
const CLOSED_LISTS = law(ACT, '§ 4', 1);
const FROM_SIXTEEN = law(ACT, '§ 5', 2);
const CHILD_WELFARE = law(ACT, '§ 5', 3);
const STRUCK = law(ACT, '§ 2', 6);
const DUTY_SUSPENDED = law('LOV-1999-07-02-63', '§ 2-1c', 3);

/** From this age nobody is placed on a parent's list (§ 5 second paragraph). */
const DECIDES_FROM = 16;

function decision(
  child: ChildCase,
  code: ChildPlacementCode,
  basis: Decision['basis'],
  facts: Decision['facts'],
): Decision {
  return {
    outcome: facts['gpContractId'] === undefined ? 'refused' : 'allowed',
    code,
    rule: 'children/placement',
    basis,
    facts: {
      ageYears: child.ageYears,
      holders: child.holders.length,
      joint: child.holders.filter(({ kind }) => kind === 'joint').length,
      ...facts,
    },
    alternatives:
      code === 'child.noHolderKnown' || code === 'child.noParentsKnown'
        ? [{ code: 'contactPopulationRegister' }]
        : [],
    parameters: {},
    decidedOn: child.on,
  };
}

/** On the list of one holder; without a list the child waits for one like anybody else. */
function onListOf(
  child: ChildCase,
  { gpContractId, role, sharesAddress }: Holder,
  code: 'child.mothersList' | 'child.residentParentsList' | 'child.holdersList',
): Decision {
  const whose = { role, sameAddress: sharesAddress };
  if (gpContractId !== null) {
    if (child.dutySuspended || child.suspendedContractIds.includes(gpContractId)) {
      return decision(child, 'child.dutySuspended', [WHOSE_LIST, DUTY_SUSPENDED], whose);
    }
    if (child.excludedContractIds.includes(gpContractId)) {
      return decision(child, 'child.excluded', [WHOSE_LIST, STRUCK], whose);
    }
  }
  return gpContractId === null
    ? decision(child, 'child.holderWithoutList', [WHOSE_LIST], whose)
    : decision(child, code, [WHOSE_LIST], { ...whose, gpContractId });
}

/** Several who hold it together: the mother when all live with her, else the one the child lives with. */
function ofJointHolders(child: ChildCase, holders: readonly Holder[]): Decision {
  const unknown = (code: ChildPlacementCode): Decision => decision(child, code, [WHOSE_LIST], {});
  const resident = holders.filter(({ sharesAddress }) => sharesAddress);
  const [only, ...others] = resident;
  if (only === undefined) {
    // On one list all of them, it does not matter with whom the child lives.
    const [first] = holders;
    const lists = new Set(holders.map(({ gpContractId }) => gpContractId));
    const same = first !== undefined && lists.size === 1 && first.gpContractId !== null;
    return same
      ? onListOf(child, first, 'child.holdersList')
      : unknown('child.parentsLiveElsewhere');
  }
  if (others.length === 0) return onListOf(child, only, 'child.residentParentsList');
  const mothers = resident.filter(({ role }) => role === 'mother');
  const [mother] = mothers;
  if (mother !== undefined && mothers.length === 1) {
    return onListOf(child, mother, 'child.mothersList');
  }
  const lists = new Set(resident.map(({ gpContractId }) => gpContractId));
  return lists.size === 1 && only.gpContractId !== null
    ? onListOf(child, only, 'child.holdersList')
    : unknown('child.noMother');
}

/**
 * On whose list a child is placed when nobody has chosen for it: with joint responsibility and the same
 * address the mother's; with different addresses the parent's where the child is registered; else the
 * sole holder's. A child in care is placed by nobody here; one that is struck from the doctor, or for whom the
 * duty to have the scheme is suspended, is left to the allocation.
 *
 * @see FOR-2012-08-29-843 § 5
 */
export function decideChildPlacement(child: ChildCase): Decision {
  if (child.ageYears >= DECIDES_FROM) {
    return decision(child, 'child.decidesAlone', [FROM_SIXTEEN], {});
  }
  if (child.inCare) return decision(child, 'child.inCare', [CHILD_WELFARE], {});
  if (!child.parentsKnown && child.holders.length === 0) {
    return decision(child, 'child.noParentsKnown', [WHOSE_LIST], {});
  }
  const living = child.holders.filter(({ alive, kind }) => alive && kind !== 'unknown');
  const [sole, ...more] = living;
  if (sole === undefined) return decision(child, 'child.noHolderKnown', [WHOSE_LIST], {});
  return more.length === 0
    ? onListOf(child, sole, 'child.holdersList')
    : ofJointHolders(child, living);
}

/**
 * The same decision when the list is full: § 4 takes the child all the same, unless a parameter gives
 * children no place so far above the ceiling; then the child waits for a list like anybody else.
 */
export function placeOnFullList(
  placed: Decision,
  list: Omit<ListFill, 'status'>,
  { closedListRightExceedsCeiling, closedListRightExceedsHighest }: CeilingParameters,
): Decision {
  const parameters = { closedListRightExceedsCeiling, closedListRightExceedsHighest };
  const { maxPatients, occupied } = list;
  const full = {
    ...placed,
    basis: [
      ...placed.basis,
      CLOSED_LISTS,
      ...aboveCeilingBases(list, parameters, placed.decidedOn),
    ],
    facts: { ...placed.facts, maxPatients, occupied },
    parameters: { ...placed.parameters, ...parameters },
  };
  return rightGivesPlace(list, parameters, placed.decidedOn)
    ? full
    : { ...full, outcome: 'refused', code: 'child.listFull' };
}
