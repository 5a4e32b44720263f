import type { HandlersOf } from '../http/handlers.ts';
import type { Services } from '../services.ts';
import { overviewOfCitizen, overviewOfNin } from './overview.ts';
import { searchCitizens } from './search.ts';

type Names = 'citizen.lookup' | 'citizen.overview' | 'citizen.search';

/** Finding people and reading what is known of them. */
export function citizenHandlers(services: Services): HandlersOf<Names> {
  return {
    'citizen.lookup': async ({ body }, context) => {
      const found = await overviewOfNin(services, context, body.nin);
      return { status: 200, body: found, headers: { etag: found.overview.tiesRevision } };
    },
    'citizen.overview': async ({ params }, context) => {
      const found = await overviewOfCitizen(services, context, params.citizenId);
      return { status: 200, body: found.overview, headers: { etag: found.overview.tiesRevision } };
    },
    'citizen.search': async ({ body }, context) => ({
      status: 200,
      body: await searchCitizens(services, context, body),
    }),
  };
}
