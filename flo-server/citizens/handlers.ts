import type { HandlersOf } from '../http/handlers.ts';
import type { Services } from '../services.ts';
import { overviewOfCitizen, overviewOfNin } from './overview.ts';
import { searchCitizens } from './search.ts';

type Names = 'citizen.lookup' | 'citizen.overview' | 'citizen.search';

/** Finding people and reading what is known of them. */
export function citizenHandlers(services: Services): HandlersOf<Names> {
  return {
    'citizen.lookup': async ({ body }, { principal }) => {
      const found = await overviewOfNin(services, principal, body.nin);
      return { status: 200, body: found, headers: { etag: found.overview.tiesRevision } };
    },
    'citizen.overview': async ({ params }, { principal }) => {
      const found = await overviewOfCitizen(services, principal, params.citizenId);
      return { status: 200, body: found.overview, headers: { etag: found.overview.tiesRevision } };
    },
    'citizen.search': async ({ body }, { principal }) => ({
      status: 200,
      body: await searchCitizens(services, principal, body),
    }),
  };
}
