import type { AccessReport, ReportSection } from '#contract/flo-api/privacy.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { z } from '#contract/zod.ts';
import type { Connection, Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { inTransaction } from '../db/transaction.ts';
import type { RequestContext } from '../http/handlers.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { reportSources } from './report/sources.ts';
import type { ReportSource } from './report/source.ts';

type Section = z.infer<typeof ReportSection>;

const findPerson = statement<{ name: PersonName; ids: string[] }>(
  'privacy.person',
  `select json_build_object('first', first_name, 'middle', middle_name, 'last', last_name) as name,
      array(select id from citizen where id = $1 or merged_into = $1) as ids
    from citizen where id = $1`,
);

const readSection = new Map(
  reportSources.map(({ key, sql }) => [
    key,
    statement<{ rows: Section['rows'] }>(
      `privacy.report.${key}`,
      // As JSON: instants and days are text, as they are in every answer. The parameters of the
      // query are used at least once.
      `select coalesce(json_agg(r), '[]') as rows
        from (${sql}) r where $1::uuid[] is not null and $2::boolean is not null`,
    ),
  ]),
);

async function sectionOf(
  db: Queryable,
  { key }: ReportSource,
  ids: readonly string[],
  geography: boolean,
): Promise<Section> {
  const read = readSection.get(key);
  if (read === undefined) throw new RangeError(`no section ${key}`);
  return { key, rows: onlyRow(await read(db, ids, geography)).rows };
}

/**
 * Everything FLO holds about a person, from every table, under every id the person has had. Where the
 * reader may not know where the person lives, addresses are withheld here, too.
 */
export function accessReport(
  services: Services,
  context: RequestContext,
  id: string,
): Promise<AccessReport> {
  const work = async (db: Connection): Promise<AccessReport> => {
    const moment = momentOf(services);
    const { citizenId, access } = await openCitizen(context, id, { db, ...moment });
    const { name, ids } = onlyRow(await findPerson(db, citizenId));
    const sections: Section[] = [];
    for (const source of reportSources) {
      sections.push(await sectionOf(db, source, ids, access.geography));
    }
    const madeAt = moment.now.toISOString();
    return { citizenId: CitizenId.parse(citizenId), madeAt, name, sections };
  };
  // One picture: nothing is told twice or forgotten because it changed meanwhile.
  return inTransaction(services.pool, work, 'repeatable read, read only');
}
