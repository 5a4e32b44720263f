import { randomInt } from 'node:crypto';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** No day is the 0th: what stands in the number's place can never be anybody's. */
function placeholder(): string {
  return `00${String(randomInt(1_000_000_000)).padStart(9, '0')}`;
}

const REMOVED_NAME = 'Avidentifisert';

// The municipality alone says where; of a protected person not even that.
const blankPerson = statement<{ tokens: string[] }>(
  'privacy.blankPerson',
  `update citizen c set nin = coalesce($2, c.nin), first_name = $3, middle_name = null, last_name = '',
      name_tokens = '{}', name_keys = '{}', household_id = null, district_number = null,
      municipality_number = case when c.address_protection = 'none' then c.municipality_number end,
      birth_date = make_date(extract(year from c.birth_date)::integer, 1, 1),
      death_date = make_date(extract(year from c.death_date)::integer, 12, 31),
      person_status_since = null, language_form = null, interpreter_language = null
    from citizen o where c.id = $1 and o.id = c.id
    returning o.name_tokens as tokens`,
);

// Words that nobody else is called.
const forgetWords = statement(
  'privacy.forgetWords',
  `delete from name_word w where w.word = any($1::text[])
    and not exists (select from citizen c where c.name_tokens @> array[w.word])`,
);

const each = [
  statement('privacy.dropAddresses', 'delete from citizen_address where citizen_id = $1'),
  statement(
    'privacy.dropParents',
    'delete from citizen_parent where child_id = $1 or parent_id = $1',
  ),
  statement(
    'privacy.dropResponsibility',
    'delete from parental_responsibility where child_id = $1 or holder_id = $1',
  ),
  statement('privacy.dropShield', 'delete from shielded_person where citizen_id = $1'),
  statement(
    'privacy.unlinkStaff',
    'update staff_member set citizen_id = null where citizen_id = $1',
  ),
  statement(
    'privacy.emptySettlements',
    `update register_event_settlement s set words = '' from register_event e
      where e.id = s.event_id and (e.citizen_id = $1 or e.nins && (
        select coalesce(array_agg(nin), '{}') from citizen_nin where citizen_id = $1))`,
  ),
  // What the population register told of somebody, and of others in whose events they were named.
  statement(
    'privacy.emptyRegisterEvents',
    `update register_event set payload = '{}', nins = '{}'
      where citizen_id = $1 or nins && (
        select coalesce(array_agg(nin), '{}') from citizen_nin where citizen_id = $1)`,
  ),
  statement('privacy.dropCommands', 'delete from idempotency_key where citizen_id = $1'),
  // Free text may name somebody.
  statement('privacy.emptyTasks', `update task set reason = '' where citizen_id = $1`),
  statement('privacy.emptyCalls', `update call_record set note = '' where citizen_id = $1`),
  statement(
    'privacy.emptyRetractions',
    `update call_retraction set reason = '' where citizen_id = $1`,
  ),
  statement(
    'privacy.emptyCallbacks',
    `update callback set phone = null, words = '' where citizen_id = $1`,
  ),
  statement(
    'privacy.emptyRectifications',
    `update rectification set reason = '' where citizen_id = $1`,
  ),
  statement(
    'privacy.emptyLedgerEvents',
    `update ledger_event set reason = '' where $1::uuid in (citizen_id, other_citizen_id)`,
  ),
  // How long somebody has been without a list may be their birthday.
  statement('privacy.dropAllocations', 'delete from allocation_outcome where citizen_id = $1'),
  statement('privacy.dropAllocationQueue', 'delete from allocation_queue where citizen_id = $1'),
  statement(
    'privacy.emptyOptingOut',
    'update opting_out_report set reference = null where citizen_id = $1',
  ),
] as const;

const dropNumbers = statement(
  'privacy.dropNumbers',
  'delete from citizen_nin where citizen_id = $1',
);

/** Takes away who a record was about, in the transaction of the act. It cannot be undone. */
export async function removeIdentity(db: Queryable, id: string, merged: boolean): Promise<void> {
  for (const drop of each) await drop(db, id);
  if (!merged) await dropNumbers(db, id);
  const [row] = await blankPerson(db, id, merged ? null : placeholder(), REMOVED_NAME);
  await forgetWords(db, row?.tokens ?? []);
}

/** Forgets what the record said before, too; the de-identification must be written down first. */
export const forgetHistory = statement(
  'privacy.forgetHistory',
  `delete from register_history where owner = $1::uuid::text and entity in ('citizen', 'citizen_nin')`,
);
