import { randomUUID } from 'node:crypto';
import type { Callback, CallbackOutcome, createCallback } from '#contract/flo-api/callbacks.ts';
import type { z } from '#contract/zod.ts';
import { windowFault } from '#rules/calls/callback-window.ts';
import { allOverridesInForce } from '../access/override-rows.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen, wouldOpen } from '../persons/gate.ts';
import type { GateMoment } from '../persons/gate.ts';
import { unitExists } from '../tasks/units.ts';
import {
  callbackOf,
  changeCallback,
  findWaiting,
  holdCallback,
  insertCallback,
  insertEvent,
  showCallback,
} from './callback-rows.ts';

type Request = z.output<typeof createCallback.body>;
type Event = 'created' | 'taken' | CallbackOutcome;

const invalid = (path: string, reason: string): ProblemError =>
  new ProblemError('request.invalid', { status: 422, fields: [{ path, reason }] });

async function written(
  { db, context, now }: CommandScope,
  citizenId: string,
  callbackId: string,
  event: Event,
): Promise<StoredAnswer> {
  const { principal } = context;
  await insertEvent(db, callbackId, event, now, principal.id, principal.name);
  const row = await callbackOf(db, citizenId, callbackId);
  if (row === undefined) throw new ProblemError('callback.unknown');
  const body = showCallback(row, true);
  const status = event === 'created' ? 201 : 200;
  return { status, headers: { etag: body.revision }, body };
}

/** Promises to call a person back. */
export async function promise(
  scope: CommandScope,
  id: string,
  body: Request,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  const { principal } = context;
  const [from, to] = [new Date(body.from), new Date(body.to)];
  const fault = windowFault(from, to, now);
  if (fault !== undefined) throw invalid('body.to', fault);
  const unit = body.unit ?? principal.unit;
  if (body.unit !== null && !(await unitExists(db, unit)))
    throw invalid('body.unit', 'unknownUnit');
  const callbackId = randomUUID();
  await insertCallback(
    db,
    callbackId,
    citizenId,
    body.callId,
    body.phone,
    from,
    to,
    body.theme,
    body.words,
    unit,
    principal.id,
    principal.name,
    now,
  );
  return written(scope, citizenId, callbackId, 'created');
}

/** The promise that is to be changed, held, and as the one who changes it saw it. */
async function seen(
  scope: CommandScope,
  id: string,
  callbackId: string,
): Promise<{ readonly citizenId: string; readonly state: Callback['state'] }> {
  const { db, context } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  await holdCallback(db, callbackId);
  const row = await callbackOf(db, citizenId, callbackId);
  // A unit keeps its own promises: of others' it knows nothing.
  if (row === undefined || row.unit !== context.principal.unit) {
    throw new ProblemError('callback.unknown');
  }
  const { ifMatch } = context;
  if (ifMatch === undefined) throw new ProblemError('precondition.required');
  if (readRevisionTag(ifMatch) !== row.revision) {
    throw new ProblemError('precondition.failed', { currentRevision: revisionTag(row.revision) });
  }
  if (row.state === 'done') throw new ProblemError('callback.unknown');
  return { citizenId, state: row.state };
}

/** Takes a promise upon oneself, also from a colleague who has it. */
export async function take(
  scope: CommandScope,
  id: string,
  callbackId: string,
): Promise<StoredAnswer> {
  const { citizenId } = await seen(scope, id, callbackId);
  const { db, context, now } = scope;
  const { principal } = context;
  await changeCallback(db, callbackId, 'taken', principal.id, principal.name, false, now);
  return written(scope, citizenId, callbackId, 'taken');
}

/** Tells what came of it. Whom nobody reached waits on, with the one who tried. */
export async function complete(
  scope: CommandScope,
  id: string,
  callbackId: string,
  outcome: CallbackOutcome,
): Promise<StoredAnswer> {
  const { citizenId } = await seen(scope, id, callbackId);
  const { db, context, now } = scope;
  const { principal } = context;
  const isOver = outcome === 'done' || outcome === 'cancelled';
  const state = isOver ? 'done' : outcome === 'released' ? 'open' : 'taken';
  const who = outcome === 'released' ? [null, null] : [principal.id, principal.name];
  const tried = outcome === 'notReached' || outcome === 'done';
  await changeCallback(db, callbackId, state, ...who, tried, now);
  return written(scope, citizenId, callbackId, outcome);
}

/** What the reader's unit has promised and not kept yet. */
export async function waiting(
  context: RequestContext,
  { db, now, today }: GateMoment,
  limit: number,
): Promise<Callback[]> {
  const { id, unit } = context.principal;
  const rows = await findWaiting(db, unit, limit);
  const overrides = await allOverridesInForce(db, id, now);
  return rows.map((row) =>
    showCallback(row, wouldOpen(context, row.subject, today, overrides.get(row.subject.citizenId))),
  );
}
