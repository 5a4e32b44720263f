import { randomUUID } from 'node:crypto';
import type { declareStanding } from '#contract/flo-api/standing.ts';
import type { z } from '#contract/zod.ts';
import { decideStanding } from '#rules/standing/decide-standing.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen, openRelative } from '../persons/gate.ts';
import { claimOf } from './claim.ts';
import type { DeclaredCaller } from './claim.ts';
import { readStandingRecord } from './record.ts';
import type { StandingRecord } from './record.ts';
import { storeStanding } from './standing-rows.ts';

type Request = z.output<typeof declareStanding.body>;

/**
 * Whom a parent without an id is: the reader was not told who it is, so only one can be meant. With
 * several it is the one of whom the rules say yes, for nothing is told of who that was.
 */
function hiddenParent(
  context: RequestContext,
  declared: DeclaredCaller,
  record: StandingRecord,
): DeclaredCaller {
  const { today } = record.subject;
  const hidden = record.holders
    .filter(({ subject }) => !openRelative(context, subject, today).identity)
    .map(({ subject }) => ({ ...declared, representativeId: subject.citizenId }));
  const allowed = hidden.find(
    (item) => decideStanding(claimOf(item, record), record.subject).decision.outcome === 'allowed',
  );
  return allowed ?? hidden[0] ?? declared;
}

/** Who is meant: a registration says who its representative is. */
function meant(
  context: RequestContext,
  declared: DeclaredCaller,
  record: StandingRecord,
): DeclaredCaller {
  const { kind, registrationId, representativeId } = declared;
  if (kind === 'parent' && representativeId === null) {
    return hiddenParent(context, declared, record);
  }
  const registration = record.registrations.find((item) => item.registrationId === registrationId);
  if (registration !== undefined) {
    return { ...declared, representativeId: registration.subject.citizenId };
  }
  return declared;
}

/**
 * Declares who is on the line, as part of the call.
 *
 * @throws ProblemError `decision.refused` when it does not hold.
 */
export async function declare(
  scope: CommandScope,
  id: string,
  body: Request,
): Promise<StoredAnswer> {
  const { db, context, now, today } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  const record = await readStandingRecord(db, citizenId, today);
  if (record === undefined) throw new ProblemError('citizen.unknown');
  const declared = meant(context, body, record);
  const { decision, mayAsk } = decideStanding(claimOf(declared, record), record.subject);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const standingId = randomUUID();
  const { principal } = context;
  await storeStanding(db, {
    ...relevant(declared),
    standingId,
    principalId: principal.id,
    callId: principal.callId,
    citizenId,
    decision,
    at: now,
  });
  const answer = { standingId, kind: declared.kind, mayAsk: [...mayAsk], decision };
  return { status: 201, headers: {}, body: answer };
}

/** What of it belongs to the kind: the rest was sent along and means nothing. */
function relevant({ kind, ...rest }: DeclaredCaller): DeclaredCaller {
  const registered = kind === 'guardian' || kind === 'authorized';
  return {
    kind,
    representativeId: registered || kind === 'parent' ? rest.representativeId : null,
    registrationId: registered ? rest.registrationId : null,
    consentHeard: kind === 'childWithConsent' && rest.consentHeard,
  };
}
