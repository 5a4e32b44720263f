import type { Decision } from '#contract/flo-api/decision.ts';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { undoableUntil } from '#rules/waiting-list/decide-undo.ts';
import { revisionTag } from '../citizens/revision.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { bumpCitizen } from '../ledger/citizen-lock.ts';
import type { GuardedCitizen } from '../switching/guarded.ts';
import { placeView, readPlace } from './place.ts';
import type { StoredPlace } from './place.ts';

/** What a receipt is made of, beside the place as it is now. */
export interface ReceiptFacts {
  readonly changeId: string;
  readonly kind: WaitingListReceipt['kind'];
  /** The place that was given up, as it was. */
  readonly givenUp: StoredPlace | undefined;
  readonly decision: Decision;
}

/** Ends a command: the person's new revision, and the proof with the place as it stands now. */
export async function answerWithReceipt(
  { db, today, parameters }: CommandScope,
  { locked, access }: GuardedCitizen,
  { changeId, kind, givenUp, decision }: ReceiptFacts,
): Promise<StoredAnswer> {
  const tiesRevision = revisionTag(await bumpCitizen(db, locked));
  const place = await readPlace(db, locked.id, today);
  const until = kind === 'undo' ? null : undoableUntil(locked.recordAt, parameters);
  const receipt: WaitingListReceipt = {
    changeId,
    citizenId: CitizenId.parse(locked.id),
    kind,
    at: locked.recordAt.toISOString(),
    place: place === undefined ? null : placeView(place, access),
    givenUp: givenUp === undefined ? null : placeView(givenUp, access),
    undoableUntil: until?.toISOString() ?? null,
    decision,
    tiesRevision,
  };
  return { status: 201, headers: { etag: tiesRevision }, body: receipt };
}
