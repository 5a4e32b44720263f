import { GPContractId } from '#contract/identifiers/ids.ts';
import type { At, Moment } from '#contract/flo-api/moment.ts';
import type { FloOperations } from '#contract/flo-api/operations.ts';
import type { GPContract } from '#contract/flo-api/reference.ts';
import type { Input } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { askedMoment, momentView } from '../ledger/moment.ts';
import type { AskedMoment } from '../ledger/moment.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { contractOn, placesOfCount } from './places.ts';
import { officeOfContract } from './queries.ts';
import { contractIdsAt, contractsAt, countsAt, doctorsAt } from './queries-at.ts';
import type { ContractAt } from './queries-at.ts';

type Query = Input<FloOperations['gpContract.list']>['query'];

interface Seen {
  readonly contracts: readonly GPContract[];
  readonly moment: Moment;
}

function notKnownOf(rows: readonly Omit<ContractAt, 'contract'>[]): Moment['notKnown'] {
  return [
    ...(rows.every(({ agreementKept }) => agreementKept) ? [] : (['agreement'] as const)),
    ...(rows.every(({ doctorsKept }) => doctorsKept) ? [] : (['doctors'] as const)),
    ...(rows.every(({ statusKept }) => statusKept) ? [] : (['listStatus'] as const)),
  ];
}

async function see(services: Services, ids: readonly number[], asked: AskedMoment): Promise<Seen> {
  const { asOf, knownAt, until } = asked;
  const { openingThreshold } = momentOf(services).parameters;
  const rows = await contractsAt(services.pool, ids, asOf, knownAt, until);
  const on = { today: asOf, openingThreshold };
  return {
    contracts: rows.map(({ contract }) => contractOn(contract, on)),
    moment: momentView(asked, notKnownOf(rows)),
  };
}

const ask = (services: Services, at: At): Promise<AskedMoment> =>
  askedMoment(services.pool, at, services.clock.now());

/** One contract as it was on a day, as FLO knew it at an instant. */
export async function contractAt(services: Services, id: number, at: At) {
  const asked = await ask(services, at);
  const { contracts, moment } = await see(services, [id], asked);
  const [gpContract] = contracts;
  const [office] = await officeOfContract(services.pool, id);
  if (gpContract === undefined || office === undefined) {
    throw new ProblemError('gpContract.unknown');
  }
  const doctors = await doctorsAt(services.pool, id, asked.knownAt);
  return {
    gpContract,
    office: office.office,
    doctors: doctors.map(({ doctor }) => doctor),
    moment,
  };
}

/** Contracts by filters as they were on a day, as FLO knew them at an instant. */
export async function listAt(services: Services, query: Query) {
  const asked = await ask(services, query);
  const { municipality = null, office = null, doctor = null, status, hasFreePlaces } = query;
  const found = await contractIdsAt(
    services.pool,
    municipality,
    office,
    doctor,
    query.includeEnded ?? false,
    asked.asOf,
    asked.knownAt,
  );
  const ids = found.map(({ id }) => id);
  const first = (query.page - 1) * query.pageSize;
  if (status === undefined && hasFreePlaces === undefined) {
    const page = await see(services, ids.slice(first, first + query.pageSize), asked);
    return { results: [...page.contracts], total: ids.length, moment: page.moment };
  }
  const { openingThreshold } = momentOf(services).parameters;
  const counts = await countsAt(services.pool, ids, asked.asOf, asked.knownAt, asked.until);
  const fitting = counts.filter((count) => {
    const places = placesOfCount(count, { today: asked.asOf, openingThreshold });
    const free = places.placesAvailable > 0;
    const fits = status === undefined || places.status === status;
    return fits && (hasFreePlaces === undefined || free === hasFreePlaces);
  });
  const wanted = fitting.slice(first, first + query.pageSize).map(({ id }) => id);
  const page = await see(services, wanted, asked);
  // Which lists fit rests on what was known of all of them, not of those on the page alone.
  const notKnown = [...new Set([...notKnownOf(counts), ...page.moment.notKnown])];
  return {
    results: [...page.contracts],
    total: fitting.length,
    moment: momentView(asked, notKnown),
  };
}

/** How full some lists were on a day, as FLO knew it at an instant. */
export async function placesAt(services: Services, body: At & { gpContractIds: number[] }) {
  const asked = await ask(services, body);
  const { contracts, moment } = await see(services, body.gpContractIds, asked);
  const places = contracts.map(({ id, places: figures }) => ({
    gpContractId: GPContractId.parse(id),
    ...figures,
  }));
  return { asOf: services.clock.now().toISOString(), places, moment };
}
