import type { Decision } from '#contract/flo-api/decision.ts';
import { readNin } from '#contract/identifiers/nin.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { decideNinChange } from '#rules/ledger/decide-identity.ts';
import type { NinChangeCase } from '#rules/ledger/decide-identity.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import type { Principal } from '../http/principal.ts';
import { beginAct } from './act.ts';
import { bumpCitizen, lockCitizen } from './citizen-lock.ts';
import type { LockedCitizen } from './citizen-lock.ts';
import { storeEvent } from './event.ts';

/** Who changes something about somebody, when, and why in words. */
export interface IdentityAct {
  /** Name of the operation or job. */
  readonly operation: string;
  readonly principal: Principal;
  readonly reason: string;
  readonly now: Date;
  readonly today: CivilDate;
}

/** A new number for a person: the record stays, and the old number still leads to it. */
export interface NinChange {
  readonly citizenId: string;
  readonly nin: Nin;
  /** First day of the new number. */
  readonly validFrom: CivilDate;
}

/** What came of it. A refusal changes nothing. */
export interface IdentityOutcome {
  readonly decision: Decision;
  /** Revision of the person's ties afterwards, when something was changed. */
  readonly revision: number | null;
  readonly eventId: string | null;
}

const findCase = statement<Pick<NinChangeCase, 'owner' | 'currentFrom'>>(
  'ledger.ninCase',
  `select (select lower(n.valid) from citizen_nin n where n.nin = c.nin) as "currentFrom",
      coalesce((select case when n.nin = c.nin then 'inUse'
          when n.citizen_id = c.id or exists (select from citizen o
            where o.id = n.citizen_id and o.merged_into = c.id) then 'former' else 'other' end
        from citizen_nin n where n.nin = $2), 'nobody') as owner
    from citizen c where c.id = $1`,
);

const closeNumber = statement(
  'ledger.closeNin',
  `update citizen_nin n set valid = daterange(lower(n.valid), $2::date)
    from citizen c where c.id = $1 and n.nin = c.nin`,
);

const addNumber = statement(
  'ledger.addNin',
  `insert into citizen_nin (nin, citizen_id, kind, valid) values ($2, $1, $3, daterange($4::date, null))`,
);

const useNumber = statement('ledger.useNin', `update citizen set nin = $2 where id = $1`);

/** What would be decided; nothing is changed. */
export async function ninDecision(
  db: Queryable,
  { citizenId, nin, validFrom }: NinChange,
  today: CivilDate,
): Promise<Decision> {
  const facts = onlyRow(await findCase(db, citizenId, nin));
  return decideNinChange({ ...facts, today, validFrom });
}

/**
 * Gives a person a new number, or says why not. Locks the person unless `locked` is given. Call it in
 * a transaction in which no other act is open.
 *
 * @throws RangeError there is no such person, or the number is none.
 */
export async function changeNin(
  db: Queryable,
  change: NinChange,
  act: IdentityAct,
  locked?: LockedCitizen,
): Promise<IdentityOutcome> {
  const { citizenId, nin, validFrom } = change;
  const reading = readNin(nin);
  const citizen = locked ?? (await lockCitizen(db, citizenId, act.now));
  if (citizen === undefined || !reading.ok) throw new RangeError('no such person, or not a number');
  const decision = await ninDecision(db, change, act.today);
  if (decision.outcome === 'refused') return { decision, revision: null, eventId: null };
  const { operation, principal, reason } = act;
  const at = citizen.recordAt;
  const actId = await beginAct(db, { at, operation, principal, decision });
  await closeNumber(db, citizenId, validFrom);
  await addNumber(db, citizenId, nin, reading.kind, validFrom);
  await useNumber(db, citizenId, nin);
  const facts = { validFrom, numberKind: reading.kind };
  const eventId = await storeEvent(db, { kind: 'ninChange', citizenId, reason, facts, at, actId });
  return { decision, revision: await bumpCitizen(db, citizen), eventId };
}
