import type { Decision } from '#contract/flo-api/decision.ts';
import type { CitizenSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { callerRefusal } from '../standing/caller.ts';
import { practice } from '../law/practice.ts';
import type { UndoCode } from './codes.ts';
import { ANOTHER } from './join-case.ts';

/** That a change of a queue can be taken back for a while is not written anywhere. */
const TAKING_BACK = practice('installation');
const MINUTE_MS = 60_000;

/** A change of a queue that somebody wants to take back. */
export interface ChangeToUndo {
  readonly at: Date;
  /** Whether the person's place is still as the change left it. */
  readonly stillAsLeft: boolean;
  /** Whether a queue that it concerns has been served since: then others have had what was given up. */
  readonly servedSince: boolean;
}

/** The last instant at which a change can be taken back. */
export function undoableUntil(at: Date, { queueUndoMinutes }: SwitchParameters): Date {
  return new Date(at.getTime() + queueUndoMinutes * MINUTE_MS);
}

function codeOf(change: ChangeToUndo, now: Date, parameters: SwitchParameters): UndoCode {
  if (!change.stillAsLeft) return 'queueUndo.changedSince';
  if (change.servedSince) return 'queueUndo.servedSince';
  return now > undoableUntil(change.at, parameters) ? 'queueUndo.tooLate' : 'queueUndo.allowed';
}

/**
 * Whether a change of a queue can be taken back, so that everybody stands where they stood: within its
 * minutes, and only where nobody has been served in between. Total.
 */
export function decideUndo(
  citizen: CitizenSwitchFacts,
  change: ChangeToUndo,
  now: Date,
  parameters: SwitchParameters,
): Decision {
  const caller = callerRefusal(citizen.caller, 'joinWaitingList');
  const code = caller?.code ?? codeOf(change, now, parameters);
  return {
    outcome: code === 'queueUndo.allowed' ? 'allowed' : 'refused',
    code,
    rule: caller?.rule ?? 'waiting-list/undo',
    basis: [...(caller?.basis ?? [TAKING_BACK])],
    facts: { minutes: parameters.queueUndoMinutes, ...caller?.facts },
    alternatives: [...(caller?.alternatives ?? (code === 'queueUndo.allowed' ? [] : [ANOTHER]))],
    parameters: { ...parameters },
    decidedOn: citizen.today,
  };
}
