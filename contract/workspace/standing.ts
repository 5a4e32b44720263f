import { identityQuestions, recordIdentityCheck } from '../flo-api/identity-check.ts';
import { at } from '../flo-api/moment.ts';
import {
  addRegistration,
  declareStanding,
  endRegistration,
  listRegistrations,
  listStandings,
} from '../flo-api/standing.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

const citizen = { citizenId: CitizenId };

/**
 * Who is on the line. The backend remembers what was declared last for each person of a call and
 * sends it with everything that is asked about that person.
 */
export const standingOperations = {
  'standing.options': query(listStandings.params, listStandings.responses[200]),
  'standing.declare': command(
    z.strictObject({ ...citizen, ...declareStanding.body.shape }),
    declareStanding.responses[201],
  ),
  'registration.list': query(
    z.strictObject({ ...listRegistrations.params.shape, ...at }),
    listRegistrations.responses[200],
  ),
  'registration.add': command(
    z.strictObject({ ...citizen, ...addRegistration.body.shape }),
    addRegistration.responses[201],
  ),
  'registration.end': command(endRegistration.params, endRegistration.responses[200]),
  'identityCheck.questions': query(
    z.strictObject({ ...citizen, ...identityQuestions.body.shape }),
    identityQuestions.responses[200],
  ),
  'identityCheck.record': command(
    z.strictObject({ ...citizen, ...recordIdentityCheck.body.shape }),
    recordIdentityCheck.responses[201],
  ),
} as const;
