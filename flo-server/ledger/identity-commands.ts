import type { changeNin as changeNinOperation, mergeCitizens } from '#contract/flo-api/ledger.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { z } from '#contract/zod.ts';
import type { Timeline } from '#rules/ledger/timeline.ts';
import { revisionTag } from '../citizens/revision.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen } from '../persons/gate.ts';
import { changeNin, ninDecision } from './change-nin.ts';
import type { IdentityAct, IdentityOutcome } from './change-nin.ts';
import { lockOpened } from './guard.ts';
import { mergeDecision, mergedTies, mergePersons } from './merge-persons.ts';
import { tieLines } from './tie-lines.ts';
import { readTimeline } from './timeline-rows.ts';

type NinChange = z.output<typeof changeNinOperation.body>;
type Merge = z.output<typeof mergeCitizens.body>;

const findByNin = statement<{ id: string }>(
  'ledger.citizenOfNin',
  'select citizen_id as id from citizen_nin where nin = $1',
);

function actOf({ context, now, today }: CommandScope, reason: string): IdentityAct {
  const { principal, operation } = context;
  return { operation, principal, reason, now, today };
}

interface Told {
  readonly revision: number;
  readonly before: Timeline;
  readonly after: Timeline;
}

async function answer(
  { db }: CommandScope,
  outcome: IdentityOutcome,
  { revision, before, after }: Told,
): Promise<StoredAnswer> {
  const { decision, eventId } = outcome;
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const tiesRevision = revisionTag(outcome.revision ?? revision);
  const body = {
    done: eventId !== null,
    decision,
    eventId,
    tiesRevision,
    before: await tieLines(db, before),
    after: await tieLines(db, after),
  };
  return { status: 200, headers: { etag: tiesRevision }, body };
}

const previewed = (decision: IdentityOutcome['decision']): IdentityOutcome => ({
  decision,
  revision: null,
  eventId: null,
});

/** Gives a person a new number, or tells what would happen; refuses with the decision. */
export async function changeNinOf(
  scope: CommandScope,
  id: string,
  { nin, validFrom, reason, preview }: NinChange,
): Promise<StoredAnswer> {
  const { db, today } = scope;
  const locked = await lockOpened(scope, id);
  const change = { citizenId: locked.id, nin, validFrom };
  const outcome = preview
    ? previewed(await ninDecision(db, change, today))
    : await changeNin(db, change, actOf(scope, reason), locked);
  const ties = await readTimeline(db, locked.id);
  return answer(scope, outcome, { revision: locked.revision, before: ties, after: ties });
}

/** The other record: by its number, and open to the one who asks as this one is. */
async function otherRecord(scope: CommandScope, nin: Nin): Promise<string> {
  const [row] = await findByNin(scope.db, nin);
  if (row === undefined) throw new ProblemError('citizen.unknown');
  await openCitizen(scope.context, row.id, scope);
  return row.id;
}

/** Makes another record one with a person, or tells what would happen; refuses with the decision. */
export async function mergeInto(
  scope: CommandScope,
  id: string,
  { nin, reason, preview }: Merge,
): Promise<StoredAnswer> {
  const { db, today, context } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  const merge = { survivorId: citizenId, duplicateId: await otherRecord(scope, nin) };
  const decision = await mergeDecision(db, merge, today);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const locked = await lockOpened(scope, citizenId);
  const { own, merged } = await mergedTies(db, merge, today);
  const outcome = preview
    ? previewed(decision)
    : await mergePersons(db, merge, actOf(scope, reason));
  return answer(scope, outcome, {
    revision: locked.revision,
    before: own,
    after: merged.survivor,
  });
}
