import type { RegisterEvent, RegisterEventType } from '#contract/flo-api/register-event.ts';
import type { EventException } from '#contract/flo-api/register-events.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { EventFacts } from './event-facts.ts';
import { judgeBirth, judgeImmigration } from './judge-arrival.ts';
import { judgeCareOrder, judgeResponsibility } from './judge-responsibility.ts';
import {
  judgeDeath,
  judgeEmigration,
  judgeMerge,
  judgeMove,
  judgeNinChange,
} from './judge-known.ts';
import type { Judge } from './judge.ts';

/** The scheme began this day; no regulation of it is older. */
const SCHEME_BEGAN = civilDate('2001-06-01');

const byType: { readonly [Type in RegisterEventType]: Judge<Type> } = {
  birth: judgeBirth,
  death: judgeDeath,
  move: judgeMove,
  emigration: judgeEmigration,
  immigration: judgeImmigration,
  ninChange: judgeNinChange,
  merge: judgeMerge,
  responsibility: judgeResponsibility,
  careOrder: judgeCareOrder,
};

/**
 * Whether an event can be carried out by itself: null, or the first reason why not. What contradicts the
 * register, or is not known there, is left to a caseworker; nothing is guessed.
 */
export function judgeEvent(event: RegisterEvent, facts: EventFacts): EventException | null {
  if (event.occurredOn > facts.today) return 'fromTheFuture';
  if (event.occurredOn < SCHEME_BEGAN) return 'outsideLaw';
  // The table ties each type to its own event; a lookup by the event's type cannot.
  const judge = byType[event.type] as Judge<RegisterEventType>;
  return judge(event, facts);
}
