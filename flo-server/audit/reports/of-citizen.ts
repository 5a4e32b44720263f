import type { Role } from '#contract/codes/access.ts';
import type { AuditEntry } from '#contract/flo-api/audit.ts';
import type { Ground } from '#contract/flo-api/session.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { entryColumns, isNotEndedBeginning, newestFirst, olderThan } from './entries-sql.ts';
import type { PageQuery } from './mine.ts';
import { entryId, pageOf, readPlace } from './page.ts';
import type { ListedEntry } from './page.ts';

interface CitizenRow extends Omit<AuditEntry, 'entryId' | 'at' | 'citizenId'>, ListedEntry {
  readonly at: Date;
  readonly by: {
    readonly name: string;
    readonly role: Role;
    readonly organization: string;
    readonly unit: string;
  };
  readonly ground: Ground;
}

const shown = `${entryColumns}, a.ground, json_build_object('name', a.principal_name, 'role', a.role,
    'organization', a.organization_name, 'unit', a.unit) as by`;

// Under every id the person has had. Two ways to be in an entry, each with its index.
export const entriesOfCitizenSql = `with person as (select id from citizen where id = $1 or merged_into = $1),
    found as (
      select e.* from person cross join lateral (
        (select ${shown} from audit_entry a
          where a.citizen_id = person.id and ${olderThan(2)} and ${isNotEndedBeginning}
          ${newestFirst} limit $5::integer)
        union all
        (select ${shown} from audit_entry a
          where a.found_ids <> '{}' and a.found_ids @> array[person.id]
            and a.citizen_id is distinct from person.id and ${olderThan(2)}
          ${newestFirst} limit $5::integer)
      ) e
    )
    select * from found a ${newestFirst} limit $5::integer`;

const findOfCitizen = statement<CitizenRow>('audit.ofCitizen', entriesOfCitizenSql);

/** Who has seen a person, or wanted to, newest first. */
export async function entriesOfCitizen(
  db: Queryable,
  citizenId: string,
  { before, limit }: PageQuery,
) {
  const { at, chain, seq } = readPlace(before);
  const rows = await findOfCitizen(db, citizenId, at, chain, seq, limit + 1);
  const { items, next } = pageOf(rows, limit);
  return {
    items: items.map((row) => {
      const { chain: _, seq: __, ...entry } = row;
      return { ...entry, entryId: entryId(row), at: row.at.toISOString() };
    }),
    next,
  };
}
