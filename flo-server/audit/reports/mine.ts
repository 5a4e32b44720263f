import type { AuditEntry } from '#contract/flo-api/audit.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import type { RequestContext } from '../../http/handlers.ts';
import { wouldOpen } from '../../persons/gate.ts';
import type { Subject } from '../../persons/gate.ts';
import { subjectJson } from '../../persons/subject-sql.ts';
import { entryColumns, isNotEndedBeginning, newestFirst, olderThan } from './entries-sql.ts';
import { entryId, pageOf, readPlace } from './page.ts';
import type { ListedEntry } from './page.ts';

interface MineRow extends Omit<AuditEntry, 'entryId' | 'at'>, ListedEntry {
  readonly at: Date;
  readonly name: PersonName | null;
  readonly subject: Subject | null;
}

// The list of one's own entries is left out of itself.
export const ownEntriesSql = `with page as (
      select ${entryColumns}, a.citizen_id as "citizenId" from audit_entry a
      where a.principal_id = $1 and a.resource <> 'audit.mine' and ${olderThan(2)}
        and ${isNotEndedBeginning}
      ${newestFirst} limit $5::integer
    )
    select a.*, case when p.id is not null then json_build_object('first', p.first_name,
        'middle', p.middle_name, 'last', p.last_name) end as name,
      case when p.id is not null then ${subjectJson('p')} end as subject
    from page a left join citizen f on f.id = a."citizenId"
      left join citizen p on p.id = coalesce(f.merged_into, f.id)
    ${newestFirst}`;

const findMine = statement<MineRow>('audit.mine', ownEntriesSql);

export interface PageQuery {
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The reader's own entries, newest first. A name is there only while the record would open. */
export async function ownEntries(
  db: Queryable,
  context: RequestContext,
  today: CivilDate,
  { before, limit }: PageQuery,
) {
  const { at, chain, seq } = readPlace(before);
  const rows = await findMine(db, context.principal.id, at, chain, seq, limit + 1);
  const { items, next } = pageOf(rows, limit);
  return {
    items: items.map((row) => {
      const { chain: _, seq: __, name, subject, ...entry } = row;
      const open = subject !== null && wouldOpen(context, subject, today);
      return {
        ...entry,
        entryId: entryId(row),
        at: row.at.toISOString(),
        personName: open ? name : null,
      };
    }),
    next,
  };
}
