import type { Decision } from '#contract/flo-api/decision.ts';
import type { EventException } from '#contract/flo-api/register-events.ts';
import { decideChildPlacement, placeOnFullList } from '#rules/children/decide-placement.ts';
import { childBeginReason, withFirstDay } from '#rules/children/first-day.ts';
import { allocationParametersOn } from '#rules/parameters/allocation-table.ts';
import { beginAct } from '../ledger/act.ts';
import { placeOnList } from '../ledger/place-on-list.ts';
import { countList, lockLists, noteAdmission } from '../switching/list-facts.ts';
import { readChildCase } from './child-facts.ts';
import type { EventScope } from './scope.ts';

/** Decisions that leave the question to a caseworker. */
const unanswered: Readonly<Record<string, EventException>> = {
  'child.noParentsKnown': 'noParentsKnown',
  'child.noHolderKnown': 'noHolderKnown',
  'child.noMother': 'noMother',
  'child.parentsLiveElsewhere': 'parentsLiveElsewhere',
};

/** The named right by which a child is on a list that is full (FOR-2012-08-29-843 § 4). */
const CHILD_OF_LISTED = 'childOfListed';

/** How a child's placement went. `decision` is null when there was nothing to place. */
export interface Placement {
  readonly decision: Decision | null;
  readonly exception: EventException | null;
  readonly placed: boolean;
}

/**
 * Places a child who has no list and for whom nobody has chosen (§ 5). A list that is full takes the
 * child all the same (§ 4 a). Opens an act of its own at `at`; call it under the child's lock.
 */
export async function placeChild(
  { db, today, parameters, principal, operation }: EventScope,
  childId: string,
  at: Date,
): Promise<Placement> {
  const child = await readChildCase(db, childId, today);
  if (child === null) return { decision: null, exception: null, placed: false };
  const whose = decideChildPlacement(child);
  const gpContractId = whose.facts['gpContractId'];
  if (typeof gpContractId !== 'number') {
    return { decision: whose, exception: unanswered[whose.code] ?? null, placed: false };
  }
  await lockLists(db, [gpContractId]);
  const list = await countList(db, gpContractId, today);
  if (list === undefined) throw new Error('a holder is on a list that is not there');
  const full = list.occupied >= list.maxPatients;
  const answer = full ? placeOnFullList(whose, list, parameters) : whose;
  if (answer.outcome === 'refused') return { decision: answer, exception: null, placed: false };
  const { childPlacedFrom } = allocationParametersOn(today);
  const { decision, from } = withFirstDay(answer, { ...parameters, childPlacedFrom });
  await beginAct(db, { at, operation, principal, decision });
  await placeOnList(db, {
    citizenId: childId,
    gpContractId,
    from,
    beginReason: childBeginReason(child.ageYears),
    endReason: 'other',
    replacesFrom: null,
    aboveCeilingRight: full ? CHILD_OF_LISTED : null,
  });
  await noteAdmission(db, list, parameters.openingThreshold);
  return { decision, exception: null, placed: true };
}
