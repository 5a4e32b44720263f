import type { RegisterHolder, RegisterParent } from '#contract/flo-api/register-event.ts';
import type { EventException } from '#contract/flo-api/register-events.ts';
import { ageOn } from '#contract/time/civil-date.ts';
import type { EventFacts } from './event-facts.ts';
import { judgeLiving } from './judge.ts';
import type { Judge } from './judge.ts';

interface Family {
  readonly nin: string;
  readonly parents: readonly RegisterParent[];
  readonly holders: readonly RegisterHolder[];
}

/** Nobody holds parental responsibility for a grown person (Children Act, 18 years). */
const GROWN = 18;

const twice = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** Whether the kinds fit together: shared by two or more, or held by one who is what the kind says. */
function kindsFit(holders: readonly RegisterHolder[], parents: readonly RegisterParent[]): boolean {
  const kinds = new Set(holders.map(({ kind }) => kind));
  if (kinds.size > 1) return false;
  const [kind] = kinds;
  if (kind === 'joint') return holders.length > 1 && holders.every(({ nin }) => nin !== null);
  if (kind === undefined || kind === 'other') return true;
  if (holders.length > 1) return false;
  const [holder] = holders;
  if (kind === 'unknown') return holder?.nin === null;
  const known = parents.find(({ nin }) => nin === holder?.nin);
  return holder?.nin !== null && (known === undefined || known.role === kind);
}

/** Whether parents and holders make sense and are known. */
export function judgeFamily(
  { nin, parents, holders }: Family,
  { relatives }: EventFacts,
): EventException | null {
  if (parents.filter(({ role }) => role === 'mother').length > 1) return 'twoMothers';
  const numbers = parents.map((parent) => parent.nin);
  const holding = holders.flatMap((holder) => holder.nin ?? []);
  if (twice(numbers) || twice(holding) || [...numbers, ...holding].includes(nin as never)) {
    return 'contradictory';
  }
  if (!kindsFit(holders, parents)) return 'contradictory';
  const unknown = [...numbers, ...holding].some((one) => (relatives[one] ?? null) === null);
  return unknown ? 'unknownRelative' : null;
}

/** Nobody has more than two parents (Children Act, ch. 2). */
const MOST_PARENTS = 2;

/**
 * Whether the parents an event names and those who are known can be one child's. Who is no parent any more
 * (an adoption, another mother) is a caseworker's to say: by adding alone both would keep their rights.
 */
function judgeKnownParents(
  { parents, holders }: Family,
  { relatives, person }: EventFacts,
): EventException | null {
  const roles = new Map(person?.parents.map(({ citizenId, role }) => [citizenId, role]));
  const asMother = holders.flatMap(({ nin, kind }) =>
    nin !== null && kind === 'mother' ? [{ nin, role: kind }] : [],
  );
  const told = [...asMother, ...parents];
  for (const { nin, role } of told) {
    const parent = relatives[nin] ?? null;
    if (parent !== null) roles.set(parent.citizenId, role);
  }
  if ([...roles.values()].filter((role) => role === 'mother').length > 1) return 'twoMothers';
  return told.length > 0 && roles.size > MOST_PARENTS ? 'contradictory' : null;
}

const sameHolders = (holders: readonly RegisterHolder[], known: readonly string[]): boolean => {
  const told = holders.map(({ kind, nin }) => `${kind}:${nin ?? ''}`).toSorted();
  return told.join() === known.toSorted().join();
};

/** Others hold responsibility for a child from a day on. */
export const judgeResponsibility: Judge<'responsibility'> = (event, facts) => {
  const { person } = facts;
  const wrong = judgeLiving(event, person);
  if (wrong !== null || person === null) return wrong ?? 'unknownPerson';
  if (ageOn(person.birthDate, event.occurredOn) >= GROWN) return 'contradictory';
  const since = person.responsibilitySince;
  if (since === event.occurredOn) {
    return sameHolders(event.holders, person.holders) ? 'alreadyRegistered' : 'contradictory';
  }
  if (since !== null && event.occurredOn < since) return 'outOfOrder';
  return judgeFamily(event, facts) ?? judgeKnownParents(event, facts);
};

/** The child welfare service takes over. */
export const judgeCareOrder: Judge<'careOrder'> = (event, { person }) => {
  const wrong = judgeLiving(event, person);
  if (wrong !== null || person === null) return wrong ?? 'unknownPerson';
  if (ageOn(person.birthDate, event.occurredOn) >= GROWN) return 'contradictory';
  if (person.holders.includes('other:')) return 'alreadyRegistered';
  const since = person.responsibilitySince;
  return since !== null && event.occurredOn < since ? 'outOfOrder' : null;
};
