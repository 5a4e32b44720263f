import type { EventOf, RegisterEventType } from '#contract/flo-api/register-event.ts';
import type { EventException } from '#contract/flo-api/register-events.ts';
import type { EventFacts, KnownPerson } from './event-facts.ts';

/** Judges an event of one type: null when it can be carried out. */
export type Judge<Type extends RegisterEventType> = (
  event: EventOf<Type>,
  facts: EventFacts,
) => EventException | null;

/** What holds of every event about somebody who must be known and alive. */
export function judgeLiving(
  { sequence, occurredOn }: { readonly sequence: number; readonly occurredOn: string },
  person: KnownPerson | null,
): EventException | null {
  if (person === null) return 'unknownPerson';
  if (person.deathDate !== null) return 'deadPerson';
  if (occurredOn < person.birthDate) return 'contradictory';
  return judgeOrder(sequence, person);
}

/** Something with a higher number has been carried out: the register's order is not ours to guess. */
export function judgeOrder(sequence: number, person: KnownPerson): EventException | null {
  const { newestSequence } = person;
  return newestSequence !== null && sequence < newestSequence ? 'outOfOrder' : null;
}
