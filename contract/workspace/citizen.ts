import { CitizenOverview } from '../flo-api/citizen-view.ts';
import { CallId } from '../flo-api/calls.ts';
import {
  CitizenSearch,
  getCitizenOverview,
  lookupCitizen,
  searchCitizens,
} from '../flo-api/citizens.ts';
import { at } from '../flo-api/moment.ts';
import { query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** People: always asked of the central service, never kept. */
export const citizenOperations = {
  /** `callId`: the call the person is looked up in, and belongs to from then on. */
  'citizen.lookup': query(
    z.strictObject({ ...lookupCitizen.body.shape, callId: CallId.optional() }),
    lookupCitizen.responses[200],
  ),
  /** Of now, or with `asOf` or `knownAt` of a moment. */
  'citizen.overview': query(
    z.strictObject({ ...getCitizenOverview.params.shape, ...at }),
    CitizenOverview,
  ),
  'citizen.search': query(CitizenSearch, searchCitizens.responses[200]),
} as const;
