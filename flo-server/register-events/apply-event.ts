import type { EventOf, RegisterEventType } from '#contract/flo-api/register-event.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { statement } from '../db/statement.ts';
import { endTies } from './end-ties.ts';
import { storeHolders, storeParents } from './family.ts';
import { applyImmigration, applyMove } from './apply-residence.ts';
import { insertPerson } from './new-person.ts';
import type { CarryingOut } from './scope.ts';

/** Types that the ledger's own functions carry out. */
type IdentityType = 'ninChange' | 'merge';
export type AppliedType = Exclude<RegisterEventType, IdentityType>;

/** Carries out an event of one type; gives whom it is about, and whether their list may have to be found. */
export type Apply<Type extends AppliedType> = (
  scope: CarryingOut,
  event: EventOf<Type>,
  personId: string,
) => Promise<Applied>;

export interface Applied {
  readonly citizenId: string;
  /** A child of whom this may settle on whose list it is to be. */
  readonly mayNeedList: boolean;
}

const die = statement(
  'registerEvents.die',
  `update citizen set death_date = $2, person_status = 'dead', person_status_since = $2 where id = $1`,
);

const emigrate = statement(
  'registerEvents.emigrate',
  `update citizen set person_status = 'emigrated', person_status_since = $2, eligibility = 'none',
      municipality_number = null, district_number = null, household_id = null where id = $1`,
);

const endAddress = statement(
  'registerEvents.endAddress',
  `update citizen_address set valid = daterange(lower(valid), $2::date)
    where citizen_id = $1 and kind = 'residential' and upper_inf(valid) and lower(valid) < $2::date`,
);

const done = (citizenId: string, mayNeedList = false): Applied => ({ citizenId, mayNeedList });

const applyBirth: Apply<'birth'> = async (scope, event) => {
  const { idOf } = scope;
  const parents = event.parents.map(({ nin }) => idOf(nin));
  const holders = event.holders.flatMap(({ nin }) => (nin === null ? [] : [idOf(nin)]));
  const id = await insertPerson(scope, event, [...new Set([...parents, ...holders])]);
  await storeParents(scope, id, event.parents);
  await storeHolders(scope, id, event.holders, event.occurredOn);
  return done(id, true);
};

/** The day of death is the last on the list. */
const applyDeath: Apply<'death'> = async (scope, { occurredOn }, id) => {
  await die(scope.db, id, occurredOn);
  await endTies(scope, id, addDays(occurredOn, 1), 'died');
  return done(id);
};

const applyEmigration: Apply<'emigration'> = async (scope, { occurredOn }, id) => {
  await emigrate(scope.db, id, occurredOn);
  await endAddress(scope.db, id, occurredOn);
  await endTies(scope, id, occurredOn, 'emigrated');
  return done(id);
};

const applyResponsibility: Apply<'responsibility'> = async (scope, event, id) => {
  await storeParents(scope, id, event.parents);
  await storeHolders(scope, id, event.holders, event.occurredOn);
  return done(id, true);
};

const applyCareOrder: Apply<'careOrder'> = async (scope, { occurredOn }, id) => {
  await storeHolders(scope, id, [{ kind: 'other', nin: null }], occurredOn);
  return done(id);
};

const byType: { readonly [Type in AppliedType]: Apply<Type> } = {
  birth: applyBirth,
  death: applyDeath,
  move: applyMove,
  emigration: applyEmigration,
  immigration: applyImmigration,
  responsibility: applyResponsibility,
  careOrder: applyCareOrder,
};

/** Carries out an event that the rules have let through. */
export function applyEvent(
  scope: CarryingOut,
  event: EventOf<AppliedType>,
  personId: string,
): Promise<Applied> {
  // The table ties each type to its own event; a lookup by the event's type cannot.
  const apply = byType[event.type] as Apply<AppliedType>;
  return apply(scope, event, personId);
}
