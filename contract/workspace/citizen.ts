import { CitizenOverview } from '../flo-api/citizen-view.ts';
import {
  CitizenSearch,
  getCitizenOverview,
  lookupCitizen,
  searchCitizens,
} from '../flo-api/citizens.ts';
import { query } from '../rpc/operations.ts';

/** People: always asked of the central service, never kept. */
export const citizenOperations = {
  'citizen.lookup': query(lookupCitizen.body, lookupCitizen.responses[200]),
  'citizen.overview': query(getCitizenOverview.params, CitizenOverview),
  'citizen.search': query(CitizenSearch, searchCitizens.responses[200]),
} as const;
