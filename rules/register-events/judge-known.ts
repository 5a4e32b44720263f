import type { RegisterAddress } from '#contract/flo-api/register-event.ts';
import type { EventException } from '#contract/flo-api/register-events.ts';
import type { EventFacts, KnownPerson } from './event-facts.ts';
import { runParametersOn } from '../parameters/run-table.ts';
import { addressKey } from './address-key.ts';
import { judgeLiving, judgeOrder } from './judge.ts';
import type { Judge } from './judge.ts';

/** Whether somebody can be registered as living there. */
export function judgeAddress({ placeKnown, atAddress, today }: EventFacts): EventException | null {
  if (!placeKnown) return 'unknownPlace';
  const { mostAtAddress } = runParametersOn(today);
  return atAddress >= mostAtAddress ? 'householdTooLarge' : null;
}

const livesAt = (person: KnownPerson, address: RegisterAddress): boolean =>
  person.address === addressKey(address);

/** Somebody has died: known, alive, and born before. */
export const judgeDeath: Judge<'death'> = (event, { person }) => {
  if (person === null) return 'unknownPerson';
  if (person.deathDate === event.occurredOn) return 'alreadyRegistered';
  if (person.deathDate !== null || event.occurredOn < person.birthDate) return 'contradictory';
  return judgeOrder(event.sequence, person);
};

/** Somebody has moved within the country. */
export const judgeMove: Judge<'move'> = (event, facts) => {
  const { person } = facts;
  const wrong = judgeLiving(event, person);
  if (wrong !== null || person === null) return wrong ?? 'unknownPerson';
  if (person.status !== 'resident') return 'notResident';
  const { addressSince } = person;
  if (addressSince === event.occurredOn) {
    return livesAt(person, event.address) ? 'alreadyRegistered' : 'contradictory';
  }
  if (addressSince !== null && event.occurredOn < addressSince) return 'outOfOrder';
  return judgeAddress(facts);
};

/** Somebody has left the country. */
export const judgeEmigration: Judge<'emigration'> = (event, { person }) => {
  const wrong = judgeLiving(event, person);
  if (wrong !== null || person === null) return wrong ?? 'unknownPerson';
  if (person.status === 'emigrated') {
    return person.statusSince === event.occurredOn ? 'alreadyRegistered' : 'contradictory';
  }
  if (person.status !== 'resident') return 'notResident';
  const { addressSince } = person;
  return addressSince !== null && event.occurredOn < addressSince ? 'outOfOrder' : null;
};

/** Somebody has got another number. A number that is somebody else's would be a merge. */
export const judgeNinChange: Judge<'ninChange'> = (event, { person, other }) => {
  if (person === null) return 'unknownPerson';
  if (other?.citizenId === person.citizenId) return 'alreadyRegistered';
  if (other !== null) return 'contradictory';
  return judgeOrder(event.sequence, person);
};

/** Two records are one person. */
export const judgeMerge: Judge<'merge'> = (event, { person, other }) => {
  if (person === null || other === null) return 'unknownPerson';
  if (other.mergedInto === person.citizenId) return 'alreadyRegistered';
  if (other.mergedInto !== null || other.citizenId === person.citizenId) return 'contradictory';
  return judgeOrder(event.sequence, person);
};
