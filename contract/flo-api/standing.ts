import { callerRequests, guardianshipTasks, standings } from '../codes/access.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { PersonName } from './citizen-view.ts';
import { Decision } from './decision.ts';
import { At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

const citizen = z.strictObject({ citizenId: CitizenId });

/** Somebody who may speak for the person, or the person; with what they may ask for. */
export const StandingOption = z.strictObject({
  kind: z.enum(standings),
  /** Who it is, where FLO knows it. Null for offices, and for a protected representative. */
  representative: z
    .strictObject({ citizenId: CitizenId.nullable(), name: PersonName.nullable() })
    .nullable(),
  /** The authorisation or guardianship it rests on. */
  registrationId: z.uuid().nullable(),
  validTo: CivilDate.nullable(),
  mayAsk: z.array(z.enum(callerRequests)),
  /** Why, with its law; `refused` where such a caller may ask for nothing. */
  decision: Decision,
});
export type StandingOption = z.infer<typeof StandingOption>;

export const listStandings = operation({
  name: 'standing.options',
  method: 'GET',
  path: '/citizens/:citizenId/standings',
  summary: 'On whose behalf one can call about the person, and what each may ask for',
  params: citizen,
  responses: {
    200: z.strictObject({ options: z.array(StandingOption) }),
    403: Problem,
    404: Problem,
  },
});

/** Declares who is on the line: from now on part of the call. Sent as `flo-standing` afterwards. */
export const declareStanding = operation({
  name: 'standing.declare',
  method: 'POST',
  path: '/citizens/:citizenId/standings',
  summary: 'Declare who is on the line',
  params: citizen,
  body: z.strictObject({
    kind: z.enum(standings),
    representativeId: CitizenId.nullable(),
    registrationId: z.uuid().nullable(),
    /** With `childWithConsent`: that the adviser has heard the consent. */
    consentHeard: z.boolean(),
  }),
  command: { ifMatch: false },
  responses: {
    201: z.strictObject({
      standingId: z.uuid(),
      kind: z.enum(standings),
      mayAsk: z.array(z.enum(callerRequests)),
      decision: Decision,
    }),
    403: Problem,
    404: Problem,
    409: Problem,
    422: Problem,
  },
});

/** A written authorisation (form 21-00.01) or a guardianship, as it is registered. */
export const Registration = z.strictObject({
  registrationId: z.uuid(),
  kind: z.enum(['authorization', 'guardianship']),
  representative: z.strictObject({ citizenId: CitizenId.nullable(), name: PersonName.nullable() }),
  tasks: z.array(z.enum(guardianshipTasks)),
  validFrom: CivilDate,
  validTo: CivilDate.nullable(),
  registeredAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type Registration = z.infer<typeof Registration>;

export const listRegistrations = operation({
  name: 'registration.list',
  method: 'GET',
  path: '/citizens/:citizenId/registrations',
  summary: 'Authorisations and guardianships of a person, newest first, now or at a moment',
  params: citizen,
  query: At,
  responses: {
    200: z.strictObject({ items: z.array(Registration), moment: Moment.optional() }),
    403: Problem,
    404: Problem,
    422: Problem,
  },
});

export const addRegistration = operation({
  name: 'registration.add',
  method: 'POST',
  path: '/citizens/:citizenId/registrations',
  summary: 'Register an authorisation or a guardianship',
  params: citizen,
  body: z.strictObject({
    kind: z.enum(['authorization', 'guardianship']),
    representativeId: CitizenId,
    tasks: z.array(z.enum(guardianshipTasks)).max(4),
    validFrom: CivilDate,
    validTo: CivilDate.nullable(),
  }),
  command: { ifMatch: false },
  responses: { 201: Registration, 403: Problem, 404: Problem, 409: Problem, 422: Problem },
});

export const endRegistration = operation({
  name: 'registration.end',
  method: 'POST',
  path: '/citizens/:citizenId/registrations/:registrationId/end',
  summary: 'End an authorisation or a guardianship',
  params: z.strictObject({ citizenId: CitizenId, registrationId: z.uuid() }),
  body: z.strictObject({}),
  command: { ifMatch: false },
  responses: { 200: Registration, 403: Problem, 404: Problem, 422: Problem },
});
