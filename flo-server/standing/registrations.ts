import { randomUUID } from 'node:crypto';
import type { At, Moment } from '#contract/flo-api/moment.ts';
import type { addRegistration, Registration } from '#contract/flo-api/standing.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { decideRegistration } from '#rules/standing/decide-registration.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { lockCitizen } from '../ledger/citizen-lock.ts';
import { askedMoment, isOfMoment, momentView } from '../ledger/moment.ts';
import { openCitizen } from '../persons/gate.ts';
import type { GateMoment } from '../persons/gate.ts';
import { shownRepresentative } from './options.ts';
import { isHidden } from './record.ts';
import type { RegistrationRecord } from './record.ts';
import {
  endStored,
  overlaps,
  registrationOf,
  registrationsAt,
  registrationsOf,
  storeRegistration,
} from './registration-rows.ts';

type Request = z.output<typeof addRegistration.body>;

const instant = (text: string): string => new Date(text).toISOString();

function view(context: RequestContext, item: RegistrationRecord, today: CivilDate): Registration {
  const { registrationId, kind, tasks, validFrom, validTo, registeredAt, endedAt } = item;
  return {
    registrationId,
    kind,
    representative: shownRepresentative(context, item, today),
    tasks,
    validFrom,
    validTo,
    registeredAt: instant(registeredAt),
    endedAt: endedAt === null ? null : instant(endedAt),
  };
}

/** Authorisations and guardianships of a person, newest first, ended ones too, now or at a moment. */
export async function listOf(
  context: RequestContext,
  id: string,
  present: GateMoment & { readonly now: Date },
  at: At,
): Promise<{ readonly items: Registration[]; readonly moment?: Moment }> {
  const { db, now, today } = present;
  const { citizenId } = await openCitizen(context, id, present);
  const shown = (items: readonly RegistrationRecord[]): Registration[] =>
    items.map((item) => view(context, item, today));
  if (!isOfMoment(at)) return { items: shown(await registrationsOf(db, citizenId)) };
  const asked = await askedMoment(db, at, now);
  const items = shown(await registrationsAt(db, citizenId, asked));
  return { items, moment: momentView(asked, []) };
}

async function stored(
  scope: CommandScope,
  citizenId: string,
  registrationId: string,
): Promise<Registration> {
  const item = await registrationOf(scope.db, citizenId, registrationId);
  if (item === undefined) throw new ProblemError('registration.unknown');
  return view(scope.context, item, scope.today);
}

/**
 * Registers an authorisation or a guardianship. The representative's record must be open to the one
 * who registers it, too: an id alone proves nothing.
 *
 * @throws ProblemError `decision.refused` with what is in the way.
 */
export async function add(scope: CommandScope, id: string, body: Request): Promise<StoredAnswer> {
  const { db, context, now, today } = scope;
  const person = await openCitizen(context, id, scope);
  const representative = await openCitizen(context, body.representativeId, scope);
  const { citizenId } = person;
  // One after the other for the same person: the database would refuse the second anyway, unexplained.
  await lockCitizen(db, citizenId, now);
  const { kind, validFrom, validTo } = body;
  const tasks = kind === 'guardianship' ? [...new Set(body.tasks)] : [];
  const days = { citizenId, representativeId: representative.citizenId, kind, validFrom, validTo };
  const { status } = representative.subject;
  const emptyPeriod = validTo !== null && validTo < validFrom;
  const decision = decideRegistration({
    kind,
    today,
    oneself: citizenId === representative.citizenId,
    personProtected: isHidden(person.subject),
    representativeProtected: isHidden(representative.subject),
    representativeGone: status === 'dead' || status === 'discontinued',
    tasks,
    validFrom,
    validTo,
    overlaps: !emptyPeriod && (await overlaps(db, days)),
  });
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const registrationId = randomUUID();
  const by = context.principal.id;
  await storeRegistration(db, { ...days, id: registrationId, tasks, at: now, by });
  const answer = await stored(scope, citizenId, registrationId);
  return { status: 201, headers: {}, body: answer };
}

/** Ends a registration before its time. Ending it twice gives the same answer. */
export async function end(
  scope: CommandScope,
  id: string,
  registrationId: string,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  await lockCitizen(db, citizenId, now);
  await stored(scope, citizenId, registrationId);
  await endStored(db, registrationId, now, context.principal.id);
  return { status: 200, headers: {}, body: await stored(scope, citizenId, registrationId) };
}
