import { fillGroups } from '#contract/codes/agreements.ts';
import { laterOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { chooseFill } from '#rules/agreement/choose-fill.ts';
import { decideFill } from '#rules/agreement/decide-fill.ts';
import { unclaimedPlaces } from '#rules/list-status/list-status.ts';
import type { BatchScope } from '../../jobs/job.ts';
import { holdPeople } from '../../jobs/allocation/people.ts';
import { placeMany } from '../../jobs/placing/place-many.ts';
import { lockLists, readAgreement } from '../agreement-source.ts';
import { fillPeople } from '../fill-people.ts';
import type { FillCandidate, Filling } from '../fill-people.ts';
import type { DuePlan } from './due-plan.ts';
import { giveExtraSwitch } from './extra-switch.ts';
import { tellFilled } from './notices.ts';

type Scope = Pick<BatchScope<unknown>, 'db' | 'now' | 'today' | 'act'>;

/** People locked beyond those asked for: they come in for the ones who act while we wait for the locks. */
const RESERVE = 100;

/**
 * A fill that comes late is from the day it is carried out: nobody is moved backwards in time, and who has got
 * a GP meanwhile keeps it.
 */
export function notBackwards(plan: DuePlan, { today }: { readonly today: CivilDate }): DuePlan {
  const { request } = plan;
  if (request.kind !== 'fill') return plan;
  const effectiveDate = laterOf(plan.effectiveDate, today);
  return { ...plan, effectiveDate, request: { ...request, effectiveDate } };
}

/** Chooses while nothing is locked, locks, and chooses again among those: who has acted meanwhile is right. */
async function lockAndChoose(
  { db, now, today }: Scope,
  filling: Filling,
  count: number,
): Promise<{ readonly people: readonly FillCandidate[]; readonly recordAt: Date }> {
  const { contractId, on } = filling;
  const asked = await fillPeople(db, filling);
  const ids = new Set(chooseFill(asked, count + RESERVE, on).map(({ citizenId }) => citizenId));
  const { recordAt } = await holdPeople(db, [...ids], now);
  const before = asked.flatMap(({ citizenId, currentContractId }) =>
    ids.has(citizenId) ? [currentContractId] : [],
  );
  await lockLists(db, [contractId, ...new Set(before)]);
  const list = await readAgreement(db, contractId, today, on);
  if (list === undefined) throw new Error('a plan is for a list there is');
  const people = await fillPeople(db, filling, [...ids]);
  const places = Math.min(count, unclaimedPlaces(list));
  const chosen = new Set(chooseFill(people, places, on));
  return { people: people.filter((person) => chosen.has(person)), recordAt };
}

/**
 * Gives the list of a new practice its people (FOR-2025-12-02-2405 § 9 fifth paragraph), as many as were asked
 * for and there are places for, and notes that they must be told. Each group has an act with the decision of
 * everybody in it. Gives who was moved.
 */
export async function fillList(
  scope: Scope,
  plan: DuePlan,
): Promise<{ readonly people: readonly FillCandidate[]; readonly recordAt: Date }> {
  const { db, act, now } = scope;
  const { contractId, municipalityNumber, effectiveDate: on, request } = plan;
  if (request.kind !== 'fill') return { people: [], recordAt: now };
  const { groups, count } = request;
  const filling = { contractId, municipalityNumber, on, groups };
  const { people, recordAt } = await lockAndChoose(scope, filling, count);
  for (const group of fillGroups) {
    const moved = people.filter(({ from }) => from === group);
    const [first] = moved;
    if (first === undefined) continue;
    await act(decideFill({ today: on, ...first }), recordAt);
    const places = moved.map(({ citizenId }) => ({
      citizenId,
      gpContractId: contractId,
      aboveCeilingRight: null,
    }));
    const reason = 'movedByMunicipality';
    await placeMany(db, places, { from: on, beginReason: reason, endReason: reason, at: recordAt });
    if (group === 'reducedList') await giveExtraSwitch(db, moved, 'listCut', on);
    await tellFilled(db, plan, moved);
  }
  return { people, recordAt };
}
