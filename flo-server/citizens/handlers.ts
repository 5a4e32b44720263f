import type { HandlersOf } from '../http/handlers.ts';
import type { Services } from '../services.ts';
import { isOfMoment } from '../ledger/moment.ts';
import { overviewAt } from './overview-at.ts';
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
    'citizen.overview': async ({ params, query }, context) => {
      if (isOfMoment(query)) {
        const seen = await overviewAt(services, context, params.citizenId, query);
        return { status: 200, body: seen };
      }
      const found = await overviewOfCitizen(services, context, params.citizenId);
      return { status: 200, body: found.overview, headers: { etag: found.overview.tiesRevision } };
    },
    'citizen.search': async ({ body }, context) => ({
      status: 200,
      body: await searchCitizens(services, context, body),
    }),
  };
}
