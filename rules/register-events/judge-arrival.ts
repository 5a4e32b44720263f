import type { EventOf } from '#contract/flo-api/register-event.ts';
import type { EventException } from '#contract/flo-api/register-events.ts';
import type { EventFacts } from './event-facts.ts';
import { judgeOrder } from './judge.ts';
import type { Judge } from './judge.ts';
import { judgeAddress } from './judge-known.ts';
import { judgeFamily } from './judge-responsibility.ts';

/** A mother who had died before the birth, or a parent born after the child. */
function impossibleParent(
  { parents, occurredOn }: EventOf<'birth'>,
  { relatives }: EventFacts,
): boolean {
  return parents.some(({ nin, role }) => {
    const parent = relatives[nin];
    if (parent === null || parent === undefined) return false;
    const { birthDate, deathDate } = parent;
    return (
      birthDate >= occurredOn || (role === 'mother' && deathDate !== null && deathDate < occurredOn)
    );
  });
}

/** A child is born: the number is new, and those it names are known. Without parents it is born all the same. */
export const judgeBirth: Judge<'birth'> = (event, facts) => {
  const { person } = facts;
  if (person !== null) {
    return person.birthDate === event.occurredOn ? 'alreadyRegistered' : 'contradictory';
  }
  const wrong: EventException | null = judgeFamily(event, facts);
  if (wrong !== null) return wrong;
  return impossibleParent(event, facts) ? 'contradictory' : judgeAddress(facts);
};

/** Somebody has come to the country: unknown till now, or known as somebody who had left or never lived here. */
export const judgeImmigration: Judge<'immigration'> = (event, facts) => {
  const { person } = facts;
  if (event.birthDate > event.occurredOn) return 'contradictory';
  if (person !== null) {
    if (person.deathDate !== null) return 'deadPerson';
    if (person.birthDate !== event.birthDate) return 'contradictory';
    if (person.status === 'resident') {
      return person.statusSince === event.occurredOn ? 'alreadyRegistered' : 'contradictory';
    }
    const { statusSince } = person;
    if (statusSince !== null && event.occurredOn < statusSince) return 'outOfOrder';
    const order = judgeOrder(event.sequence, person);
    if (order !== null) return order;
  }
  return judgeAddress(facts);
};
