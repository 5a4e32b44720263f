import type { KeptOperation, OutboxWordField, OutboxWords } from '#contract/workspace/outbox.ts';
import { type Entry, hasEnded } from './entry.ts';

/** A field that somebody typed words in: what it is called, and where it stands in the input. */
type Place = readonly [field: OutboxWordField, ...path: string[]];

const reason: readonly Place[] = [['reason', 'reason']];
const none: readonly Place[] = [];

/**
 * What the user typed by hand, of each command. Nothing else of an input is ever shown again: whom it
 * is about and what it would change belong to the register's own answers, which have their own rules.
 */
export const typedWords: Readonly<Record<KeptOperation, readonly Place[]>> = {
  'switch.request': none,
  'switch.withdraw': none,
  'waitingList.join': none,
  'waitingList.leave': none,
  'waitingList.undo': none,
  'optingOut.register': [['reference', 'report', 'reference']],
  'exclusion.register': [['reference', 'reference']],
  'exclusion.record': none,
  'membership.add': none,
  'membership.end': none,
  'registration.add': none,
  'registration.end': none,
  'identityCheck.record': none,
  'task.handOver': [
    ['reason', 'reason'],
    ['unit', 'unit'],
  ],
  'call.record': [['note', 'note']],
  'call.amend': [['note', 'note']],
  'call.retract': reason,
  'callback.create': [
    ['phone', 'phone'],
    ['words', 'words'],
    ['unit', 'unit'],
  ],
  'callback.complete': none,
  'tie.change': reason,
  'citizen.changeNin': reason,
  'citizen.merge': reason,
  'privacy.rectify': reason,
  'privacy.deidentify': reason,
  'registerEvent.settle': [['words', 'words']],
  'agreement.plan': [['decision', 'order', 'municipalDecision', 'number']],
  'agreement.openList': [['decision', 'opening', 'municipalDecision', 'number']],
  'agreement.cancelPlan': none,
  'allocation.changeSetting': [['reference', 'letterReference']],
  'allocation.changeDuty': [['reference', 'change', 'letterReference']],
};

/**
 * The words of a command that came to nothing: its form has long been left, and they stand nowhere
 * else. While it is on its way, or once the register has them, they are not given out.
 */
export function lostWordsOf({ operation, input, state }: Entry): OutboxWords {
  if (!hasEnded({ state }) || state === 'accepted' || state === 'visible') return [];
  return typedWords[operation].flatMap(([field, ...path]) => {
    const text = textAt(input, path);
    return text === undefined ? [] : [{ field, text }];
  });
}

function textAt(input: unknown, path: readonly string[]): string | undefined {
  let at = input;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return typeof at === 'string' && at.trim() !== '' ? at : undefined;
}
