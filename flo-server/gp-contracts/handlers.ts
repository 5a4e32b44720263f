import { GPContractId } from '#contract/identifiers/ids.ts';
import type { GPContract } from '#contract/flo-api/reference.ts';
import type { HandlersOf, Input } from '../http/handlers.ts';
import type { FloOperations } from '#contract/flo-api/operations.ts';
import { ProblemError } from '../http/problem-error.ts';
import { momentOf } from '../services.ts';
import type { Moment, Services } from '../services.ts';
import { isOfMoment } from '../ledger/moment.ts';
import { contractAt, listAt, placesAt } from './at-moment.ts';
import { contractOn, placesOfCount } from './places.ts';
import type { PlacesOn } from './places.ts';
import {
  contractsByIds,
  countsByFilter,
  countsByIds,
  doctorsOfContract,
  officeOfContract,
} from './queries.ts';

type Names = 'gpContract.list' | 'gpContract.get' | 'gpContract.places';
type Query = Input<FloOperations['gpContract.list']>['query'];

function placesOn({ today, parameters }: Moment): PlacesOn {
  return { today, openingThreshold: parameters.openingThreshold };
}

/** Contracts by id as others see them on the day of `moment`, in the order of the ids. */
export async function contractsOn(
  { pool }: Services,
  ids: readonly number[],
  moment: Moment,
): Promise<GPContract[]> {
  const rows = await contractsByIds(pool, ids, moment.today);
  return rows.map(({ contract }) => contractOn(contract, placesOn(moment)));
}

async function list(services: Services, query: Query) {
  const moment = momentOf(services);
  const { municipality, office, doctor, status, hasFreePlaces } = query;
  const chooses = status !== undefined || hasFreePlaces !== undefined;
  const counts = await countsByFilter(
    services.pool,
    municipality ?? null,
    office ?? null,
    doctor ?? null,
    query.includeEnded ?? false,
    moment.today,
    chooses,
  );
  const fitting = chooses
    ? counts.filter((count) => {
        const places = placesOfCount(count, placesOn(moment));
        const free = places.placesAvailable > 0;
        return (
          (status === undefined || places.status === status) &&
          (hasFreePlaces === undefined || free === hasFreePlaces)
        );
      })
    : counts;
  const first = (query.page - 1) * query.pageSize;
  const page = fitting.slice(first, first + query.pageSize).map(({ id }) => id);
  return { results: await contractsOn(services, page, moment), total: fitting.length };
}

async function get(services: Services, id: number) {
  const [contract] = await contractsOn(services, [id], momentOf(services));
  const [office] = await officeOfContract(services.pool, id);
  if (contract === undefined || office === undefined) throw new ProblemError('gpContract.unknown');
  const doctors = await doctorsOfContract(services.pool, id);
  return {
    gpContract: contract,
    office: office.office,
    doctors: doctors.map(({ doctor }) => doctor),
  };
}

/** Lists: by filters, one with its periods, and how full some are right now. */
export function gpContractHandlers(services: Services): HandlersOf<Names> {
  return {
    'gpContract.list': async ({ query }) => ({
      status: 200,
      body: await (isOfMoment(query) ? listAt(services, query) : list(services, query)),
    }),
    'gpContract.get': async ({ params, query }) => ({
      status: 200,
      body: await (isOfMoment(query)
        ? contractAt(services, params.gpContractId, query)
        : get(services, params.gpContractId)),
    }),
    'gpContract.places': async ({ body }) => {
      const moment = momentOf(services);
      if (isOfMoment(body)) return { status: 200, body: await placesAt(services, body) };
      const rows = await countsByIds(services.pool, body.gpContractIds, moment.today);
      const places = rows.map((row) => ({
        gpContractId: GPContractId.parse(row.id),
        ...placesOfCount(row, placesOn(moment)),
      }));
      return { status: 200, body: { asOf: moment.now.toISOString(), places } };
    },
  };
}
