import { randomUUID } from 'node:crypto';
import type { changeOutage, registerOutage } from '#contract/flo-api/outages.ts';
import type { z } from '#contract/zod.ts';
import { wrongOutageTime } from '#rules/received-at/outage-times.ts';
import type { OutageWindow } from '#rules/received-at/settling-order.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { closeOutages, findOutage, insertRegistration, overlapsAnother } from './outage-rows.ts';
import { outageView } from './outage-view.ts';

type NewOutage = z.output<typeof registerOutage.body>;
type Change = z.output<typeof changeOutage.body>;

const refused = (field: string, reason: string): ProblemError =>
  new ProblemError('request.invalid', {
    status: 422,
    fields: [{ path: `body.${field}`, reason }],
  });

async function write(
  { db, context, now }: CommandScope,
  id: string,
  revision: number,
  { reason, ...times }: OutageWindow & { readonly reason: string },
): Promise<StoredAnswer> {
  if (await overlapsAnother(db, id, times.from, times.collectUntil)) {
    throw refused('from', 'overlaps');
  }
  const by = { id: context.principal.id, name: context.principal.name };
  await insertRegistration(db, { id, revision, ...times, reason, recordedAt: now, by });
  const body = await outageView(db, now, id);
  return { status: 201, headers: { etag: body.revision }, body };
}

/** Registers an outage. Commands that are under way are waited for: what comes after it is collected. */
export async function register(scope: CommandScope, body: NewOutage): Promise<StoredAnswer> {
  const { db, now } = scope;
  const times = {
    from: new Date(body.from),
    to: body.to === null ? null : new Date(body.to),
    collectUntil: new Date(body.collectUntil),
  };
  const wrong = wrongOutageTime(times, now);
  if (wrong !== null) throw refused(wrong.field, wrong.reason);
  await closeOutages(db);
  return write(scope, randomUUID(), 1, { ...times, reason: body.reason });
}

/**
 * Ends or extends an outage and its collecting. Once collecting is over nothing changes any more: an
 * order that wishes are being settled in is not moved.
 */
export async function change(
  scope: CommandScope,
  id: string,
  { reason, ...body }: Change,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  await closeOutages(db);
  const outage = await findOutage(db, id);
  if (outage === undefined) throw new ProblemError('outage.unknown');
  if (readRevisionTag(expectedRevision(context)) !== outage.revision) {
    throw new ProblemError('precondition.failed', {
      currentRevision: revisionTag(outage.revision),
    });
  }
  if (outage.settledAt !== null || outage.collectUntil <= now) {
    throw refused('collectUntil', 'alreadyOver');
  }
  const wanted = new Date(body.collectUntil);
  const times = {
    from: outage.from,
    to: body.to === null ? null : new Date(body.to),
    collectUntil: wanted < now ? now : wanted,
  };
  const wrong = wrongOutageTime(times, now);
  if (wrong !== null) throw refused(wrong.field, wrong.reason);
  return write(scope, id, outage.revision + 1, { ...times, reason });
}
