import { randomUUID } from 'node:crypto';
import type { addMembership, Membership } from '#contract/flo-api/memberships.ts';
import type { At, Moment } from '#contract/flo-api/moment.ts';
import type { z } from '#contract/zod.ts';
import { decideMembership } from '#rules/memberships/decide-membership.ts';
import { onlyRow } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { lockCitizen } from '../ledger/citizen-lock.ts';
import { askedMoment, isOfMoment, momentView } from '../ledger/moment.ts';
import { openCitizen } from '../persons/gate.ts';
import type { GateMoment } from '../persons/gate.ts';
import {
  endStored,
  insertMembership,
  membershipOf,
  membershipsAt,
  membershipsOf,
  overlapping,
} from './membership-rows.ts';
import type { MembershipRow } from './membership-rows.ts';

const view = (row: MembershipRow): Membership => ({
  ...row,
  registeredAt: row.registeredAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});

/** What opens the university's lists to a person, newest first, now or at a moment. */
export async function listOf(
  context: RequestContext,
  id: string,
  moment: GateMoment & { readonly now: Date },
  at: At,
): Promise<{ readonly items: Membership[]; readonly moment?: Moment }> {
  const { db, now } = moment;
  const { citizenId } = await openCitizen(context, id, moment);
  if (!isOfMoment(at)) return { items: (await membershipsOf(db, citizenId)).map(view) };
  const asked = await askedMoment(db, at, now);
  const rows = await membershipsAt(db, citizenId, asked.asOf, asked.knownAt, asked.until);
  return { items: rows.map(view), moment: momentView(asked, []) };
}

async function stored({ db }: CommandScope, citizenId: string, id: string): Promise<Membership> {
  const [row] = await membershipOf(db, citizenId, id);
  if (row === undefined) throw new ProblemError('membership.unknown');
  return view(row);
}

async function lockOpened(scope: CommandScope, id: string) {
  const { db, context, now } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  const locked = await lockCitizen(db, citizenId, now);
  if (locked === undefined) throw new ProblemError('citizen.unknown');
  return locked;
}

/**
 * Registers a membership of the university.
 *
 * @throws ProblemError `decision.refused` with what is in the way.
 */
export async function add(
  scope: CommandScope,
  id: string,
  body: z.output<typeof addMembership.body>,
): Promise<StoredAnswer> {
  const { db, context, today } = scope;
  const locked = await lockOpened(scope, id);
  const { ground, validFrom, validTo } = body;
  const empty = validTo !== null && validTo < validFrom;
  const overlaps =
    !empty && onlyRow(await overlapping(db, locked.id, ground, validFrom, validTo)).found;
  const decision = decideMembership({ today, ...body, overlaps });
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const at = locked.recordAt;
  const { principal } = context;
  const actId = await beginAct(db, { at, operation: 'membership.add', principal, decision });
  const membershipId = randomUUID();
  await insertMembership(db, membershipId, locked.id, ground, validFrom, validTo, at, actId);
  return { status: 201, headers: {}, body: await stored(scope, locked.id, membershipId) };
}

/** Ends a membership before its time. Ending it twice gives the same answer. */
export async function end(
  scope: CommandScope,
  id: string,
  membershipId: string,
): Promise<StoredAnswer> {
  const { db, context } = scope;
  const locked = await lockOpened(scope, id);
  await stored(scope, locked.id, membershipId);
  const at = locked.recordAt;
  const { principal } = context;
  const act = { at, operation: 'membership.end', principal, decision: null };
  await endStored(db, membershipId, at, await beginAct(db, act));
  return { status: 200, headers: {}, body: await stored(scope, locked.id, membershipId) };
}
