import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { At, Moment } from '#contract/flo-api/moment.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { onlyRow, statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { askedMoment, momentView } from '../ledger/moment.ts';
import type { AskedMoment } from '../ledger/moment.ts';
import { openCitizen, openRelative } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import type { OverviewRecord } from './overview-record.ts';
import { overviewAtMoment } from './overview-sql.ts';
import { overviewView } from './overview-view.ts';

const findAt = statement<{ record: OverviewRecord }>('citizen.overviewAt', overviewAtMoment);

interface Kept {
  readonly person: boolean;
  readonly doctors: boolean;
  readonly exclusions: boolean;
  readonly queue: boolean;
}

// Periods are kept with their agreement: what is not known of one of its lists is said of all.
const findKept = statement<Kept>(
  'citizen.keptAt',
  `select was_kept('citizen', $1::uuid::text, $2)
      and not exists (select from history_at('citizen', $1::uuid::text, $2) h where h.absent)
      as person,
    coalesce((select bool_and(was_kept('gp_contract', t.gp_contract_id::text, $2)) from ties_at($1, $2) t),
      true) as doctors,
    exclusions_kept($1, $2) as exclusions,
    not exists (select from waiting_list_entry w where w.citizen_id = $1 and w.joined_at <= $2
      and not was_kept('waiting_list_entry', w.id::text, $2)) as queue`,
);

function notKnownOf(
  { person, doctors, exclusions, queue }: Kept,
  record: OverviewRecord,
  { asOf, knownAt }: AskedMoment,
  now: Date,
): Moment['notKnown'] {
  const { statusSince } = record.person;
  return [
    ...(person ? [] : (['person'] as const)),
    ...(statusSince !== null && statusSince > asOf ? (['status'] as const) : []),
    ...(knownAt < now ? (['address', 'relatives'] as const) : []),
    ...(doctors ? [] : (['doctors'] as const)),
    ...(exclusions ? [] : (['exclusions'] as const)),
    ...(queue ? [] : (['queue'] as const)),
  ];
}

/** No revision: nothing that is sent on such a view can be accepted. */
const NO_REVISION = '"0"';

/**
 * A person as he or she was on a day, as FLO knew it at an instant. The gate is asked about the person
 * as now: what is protected today is protected in the past too.
 *
 * @throws ProblemError unknown, denied, or not a moment that can be looked back to.
 */
export async function overviewAt(
  services: Services,
  context: RequestContext,
  id: CitizenId,
  at: At,
): Promise<CitizenOverview> {
  const { pool } = services;
  const present = momentOf(services);
  const { access, citizenId } = await openCitizen(context, id, { db: pool, ...present });
  const asked = await askedMoment(pool, at, present.now);
  const { asOf, knownAt, until } = asked;
  const [row] = await findAt(pool, citizenId, asOf, knownAt, until);
  if (row === undefined) throw new ProblemError('citizen.unknown');
  const kept = onlyRow(await findKept(pool, citizenId, knownAt));
  const openFor = (relative: Subject) => openRelative(context, relative, present.today);
  const on = { ...present, today: asOf };
  const { person } = row.record;
  const alive = person.deathDate !== null && person.deathDate > asOf;
  const record = alive ? { ...row.record, person: { ...person, deathDate: null } } : row.record;
  const view = overviewView(record, access, openFor, on);
  const notKnown = notKnownOf(kept, row.record, asked, present.now);
  return { ...view, tiesRevision: NO_REVISION, moment: momentView(asked, notKnown) };
}
