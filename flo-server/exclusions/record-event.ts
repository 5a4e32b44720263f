import type { exclusionEvents } from '#contract/flo-api/exclusions.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { decideExclusionEvent } from '#rules/exclusions/decide-event.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { guardCitizen } from '../switching/guarded.ts';
import { exclusionOf, noteEvent } from './exclusion-rows.ts';
import { receiptOf } from './register.ts';

/** What has become of a decision, and when. */
interface Recorded {
  readonly event: (typeof exclusionEvents)[number];
  readonly on: CivilDate;
}

/**
 * Registers an appeal, its outcome, or that the municipality has cancelled its decision.
 *
 * @throws ProblemError `exclusion.unknown`.
 */
export async function recordExclusionEvent(
  scope: CommandScope,
  citizenId: string,
  exclusionId: string,
  { event, on }: Recorded,
): Promise<StoredAnswer> {
  const { db, context, today } = scope;
  const citizen = await guardCitizen(scope, citizenId, null);
  const { locked } = citizen;
  const [stored] = await exclusionOf(db, locked.id, exclusionId);
  if (stored === undefined) throw new ProblemError('exclusion.unknown');
  const decision = decideExclusionEvent({ ...stored, today, event, on });
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const operation = 'exclusion.record';
  const { principal } = context;
  const actId = await beginAct(db, { at: locked.recordAt, operation, principal, decision });
  const ends = event === 'cancelled' || event === 'overturned';
  await noteEvent(
    db,
    exclusionId,
    event === 'appealed' ? on : null,
    event === 'upheld' || event === 'overturned' ? on : null,
    ends ? on : null,
    ends ? event : null,
    actId,
  );
  return { status: 200, ...(await receiptOf(scope, citizen, exclusionId, decision)) };
}
