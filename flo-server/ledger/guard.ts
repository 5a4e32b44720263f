import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import { openCitizen } from '../persons/gate.ts';
import { lockCitizen } from './citizen-lock.ts';
import type { LockedCitizen } from './citizen-lock.ts';

/**
 * Asks the gate, locks the person's living record and holds the command to the revision that is
 * current.
 *
 * @throws ProblemError unknown, denied, without a revision, or changed since it was read.
 */
export async function lockOpened(scope: CommandScope, id: string): Promise<LockedCitizen> {
  const { db, context, now } = scope;
  if (context.ifMatch === undefined) throw new ProblemError('precondition.required');
  const { citizenId } = await openCitizen(context, id, scope);
  const locked = await lockCitizen(db, citizenId, now);
  if (locked === undefined) throw new ProblemError('citizen.unknown');
  if (readRevisionTag(context.ifMatch) !== locked.revision) {
    const currentRevision = revisionTag(locked.revision);
    throw new ProblemError('precondition.failed', { currentRevision });
  }
  return locked;
}
