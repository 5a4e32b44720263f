import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { OptingOutFacts } from '#rules/opting-out/decide-opting-out.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';

/** What the rule reads of the person, and what writing it needs. */
export interface StoredOptingOut {
  readonly facts: OptingOutFacts;
  /** The place in a queue; null when the person waits for nothing. */
  readonly entryId: string | null;
  readonly municipalityKnown: boolean;
}

interface Row extends Pick<StoredOptingOut, 'entryId' | 'municipalityKnown'> {
  readonly optedOutSince: CivilDate | null;
  readonly tieEndsOn: CivilDate | null;
}

const find = statement<Row>(
  'optingOut.facts',
  `select p.opted_out_since as "optedOutSince",
      (select upper(t.valid) from patient_to_gp_contract_association t where t.citizen_id = p.id
        and t.end_reason = 'optedOut' and upper(t.valid) > $2::date) as "tieEndsOn",
      (select e.id from waiting_list_entry e where e.citizen_id = p.id and e.left_at is null)
        as "entryId",
      exists (select from municipality m where m.number = $3) as "municipalityKnown"
    from citizen p where p.id = $1`,
);

/** Reads how somebody stands to the scheme, on a day. */
export async function readOptingOut(
  db: Queryable,
  citizenId: string,
  citizen: CitizenSwitchFacts,
  municipalityNumber: string | null,
): Promise<StoredOptingOut> {
  const row = onlyRow(await find(db, citizenId, citizen.today, municipalityNumber));
  const { optedOutSince, tieEndsOn, entryId, municipalityKnown } = row;
  const facts = { citizen, optedOutSince, tieEndsOn, waits: entryId !== null };
  return { facts, entryId, municipalityKnown };
}
