import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';
import type { RequestContext } from '../http/handlers.ts';
import { wouldOpen } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';

/** Somebody in a list, whose record the reader may open. */
export interface ListedPerson {
  readonly citizenId: CitizenId;
  readonly name: PersonName;
}

const find = statement<{ name: PersonName; subject: Subject }>(
  'waitingList.people',
  `select ${nameJson('p')} as name, ${subjectJson('p')} as subject
    from citizen p where p.id = any($1::uuid[])`,
);

/** Those of some people whose records would open to the reader, by id: of the others nothing is told. */
export async function readListed(
  db: Queryable,
  context: RequestContext,
  ids: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, ListedPerson>> {
  const rows = ids.length === 0 ? [] : await find(db, [...new Set(ids)]);
  return new Map(
    rows
      .filter(({ subject }) => wouldOpen(context, subject, today))
      .map(({ name, subject }) => {
        const citizenId = CitizenId.parse(subject.citizenId);
        return [citizenId, { citizenId, name }];
      }),
  );
}
