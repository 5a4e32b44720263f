import { contractsOn } from '../gp-contracts/handlers.ts';
import { contractIdsOfDoctor } from '../gp-contracts/queries.ts';
import { containing } from '../citizens/search-terms.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { doctorByHpr, doctorsByFilter } from './queries.ts';

/** Doctors in public. */
export function doctorHandlers(services: Services): HandlersOf<'doctor.list' | 'doctor.get'> {
  const { pool } = services;
  return {
    'doctor.list': async ({ query }) => {
      const { name, municipality, page, pageSize } = query;
      const words = name?.toLowerCase().split(/\s+/).map(containing);
      const rows = await doctorsByFilter(
        pool,
        words ?? null,
        municipality ?? null,
        momentOf(services).today,
        pageSize,
        (page - 1) * pageSize,
      );
      const results = rows.map(({ doctor }) => doctor);
      return { status: 200, body: { results, total: rows[0]?.total ?? 0 } };
    },
    'doctor.get': async ({ params }) => {
      const [row] = await doctorByHpr(pool, params.hprNumber);
      if (row === undefined) throw new ProblemError('doctor.unknown');
      const ids = (await contractIdsOfDoctor(pool, params.hprNumber)).map(({ id }) => id);
      const gpContracts = await contractsOn(services, ids, momentOf(services));
      return { status: 200, body: { doctor: row.doctor, gpContracts } };
    },
  };
}
