import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { open, openRelative } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { withCaller } from '../standing/with-caller.ts';
import type { OverviewRecord } from './overview-record.ts';
import { overviewById, overviewByNin } from './overview-sql.ts';
import { overviewView } from './overview-view.ts';

/** How the number that was given relates to the person it led to. */
export type MatchedBy = 'current' | 'formerNin' | 'mergedRecord';

interface OverviewRow {
  readonly matchedBy: MatchedBy;
  readonly record: OverviewRecord;
}

const findByNin = statement<OverviewRow>('citizen.overviewByNin', overviewByNin);
const findById = statement<OverviewRow>('citizen.overviewById', overviewById);

/** After so many runs PostgreSQL keeps the plan. */
const RUNS_TO_PLAN = 6;
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Has the look-ups planned on a connection, by looking for nobody. */
export async function planOverviews(db: Queryable, today: CivilDate): Promise<void> {
  for (let run = 0; run < RUNS_TO_PLAN; run += 1) {
    await findByNin(db, '', today);
    await findById(db, NOBODY, today);
  }
}

async function overview(
  services: Services,
  context: RequestContext,
  find: typeof findByNin,
  key: string,
): Promise<{ matchedBy: MatchedBy; overview: CitizenOverview }> {
  const moment = momentOf(services);
  const [row] = await find(services.pool, key, moment.today);
  if (row === undefined) throw new ProblemError('citizen.unknown');
  const { record, matchedBy } = row;
  const access = await open(context, record.subject, { db: services.pool, ...moment });
  const openFor = (relative: Subject) => openRelative(context, relative, moment.today);
  const view = overviewView(record, access, openFor, moment);
  const switchFacts = await withCaller(services.pool, context, view.switchFacts, view.citizenId);
  return { matchedBy, overview: { ...view, switchFacts } };
}

/** The person a NIN belongs or has belonged to. */
export function overviewOfNin(services: Services, context: RequestContext, nin: Nin) {
  return overview(services, context, findByNin, nin);
}

/** A person already found. */
export function overviewOfCitizen(services: Services, context: RequestContext, id: CitizenId) {
  return overview(services, context, findById, id);
}
