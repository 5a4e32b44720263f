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
  statement('privacy.dropCommands', 'delete from idempotency_key where citizen_id = $1'),
  // Free text may name somebody.
  statement('privacy.emptyTasks', `update task set reason = '' where citizen_id = $1`),
  statement(
    'privacy.emptyRectifications',
    `update rectification set reason = '' where citizen_id = $1`,
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
