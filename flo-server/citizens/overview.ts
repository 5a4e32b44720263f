import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { Principal } from '../http/principal.ts';
import { ProblemError } from '../http/problem-error.ts';
import { open, openRelative } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import type { OverviewRecord, RelativeRecord } from './overview-record.ts';
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

/** What of a relative the gate looks at: a holder who is not in the register has nothing to protect. */
function openOne(principal: Principal, { addressProtection }: RelativeRecord) {
  return openRelative(principal, { addressProtection: addressProtection ?? 'none' });
}

async function overview(
  services: Services,
  principal: Principal,
  find: typeof findByNin,
  key: string,
): Promise<{ matchedBy: MatchedBy; overview: CitizenOverview }> {
  const moment = momentOf(services);
  const [row] = await find(services.pool, key, moment.today);
  if (row === undefined) throw new ProblemError('citizen.unknown');
  const { record, matchedBy } = row;
  const access = open(principal, record.person, 'guidance');
  const openFor = (relative: RelativeRecord) => openOne(principal, relative);
  return { matchedBy, overview: overviewView(record, access, openFor, moment) };
}

/** The person a NIN belongs or has belonged to. */
export function overviewOfNin(services: Services, principal: Principal, nin: Nin) {
  return overview(services, principal, findByNin, nin);
}

/** A person already found. */
export function overviewOfCitizen(services: Services, principal: Principal, id: CitizenId) {
  return overview(services, principal, findById, id);
}
