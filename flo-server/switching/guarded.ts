import type { CallerRequest } from '#contract/codes/access.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import { lockCitizen } from '../ledger/citizen-lock.ts';
import type { LockedCitizen } from '../ledger/citizen-lock.ts';
import { open } from '../persons/gate.ts';
import type { Access } from '../persons/gate.ts';
import { requireStanding } from '../standing/on-behalf.ts';
import { withCaller } from '../standing/with-caller.ts';
import { readSwitchingCitizen } from './citizen-facts.ts';
import type { SwitchingCitizen } from './citizen-facts.ts';

/** A citizen whose ties may be changed now. */
export interface GuardedCitizen extends SwitchingCitizen {
  readonly locked: LockedCitizen;
  readonly access: Access;
}

/** The revision that a command was decided upon. */
export function expectedRevision({ ifMatch }: RequestContext): string {
  if (ifMatch === undefined) throw new ProblemError('precondition.required');
  return ifMatch;
}

/**
 * Locks a citizen, asks the gate, holds the command's revision to the one that is current, and asks
 * whether whoever is on the line may ask for it (`request` null: nobody on the line asks).
 *
 * @throws ProblemError unknown, denied, changed since it was read, or not the caller's to ask for.
 */
export async function guardCitizen(
  scope: CommandScope,
  id: string,
  request: CallerRequest | null,
): Promise<GuardedCitizen> {
  const { db, context, now, today } = scope;
  const locked = await lockCitizen(db, id, now);
  const citizen = locked && (await readSwitchingCitizen(db, id, today));
  if (locked === undefined || citizen === undefined) throw new ProblemError('citizen.unknown');
  const access = await open(context, citizen.subject, scope);
  if (readRevisionTag(expectedRevision(context)) !== locked.revision) {
    throw new ProblemError('precondition.failed', {
      currentRevision: revisionTag(locked.revision),
    });
  }
  const facts = await withCaller(db, context, citizen.facts, locked.id);
  if (request !== null) requireStanding(facts.caller, request, today);
  return { ...citizen, facts, locked, access };
}
