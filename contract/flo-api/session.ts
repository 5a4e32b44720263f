import { accessGrants, roles, standings } from '../codes/access.ts';
import { CitizenId, MunicipalityNumber } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';
import { SwitchParameters } from './switch-facts.ts';

/** On what ground people are looked up: follows from the role. */
export const grounds = ['guidance', 'caseHandling', 'supervision', 'operation', 'audit'] as const;
export type Ground = (typeof grounds)[number];

/** A caller's declared standing towards one person, as it is part of the call. */
export const CallerStanding = z.strictObject({
  standingId: z.uuid(),
  kind: z.enum(standings),
  citizenId: CitizenId,
});
export type CallerStanding = z.infer<typeof CallerStanding>;

/** Who acts: every handler, job and ledger row knows it. */
export const Principal = z.strictObject({
  /** The staff register's id: the subject of the sign-in. */
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  organization: z.strictObject({ number: z.string(), name: z.string() }),
  /** The unit within the organisation, e.g. `Veiledning Fredrikstad`. */
  unit: z.string(),
  grants: z.array(z.enum(accessGrants)),
  /** Municipalities the person works for; null: the whole country. */
  municipalities: z.array(MunicipalityNumber).nullable(),
  ground: z.enum(grounds),
  callId: z.string().nullable(),
  onBehalfOf: CallerStanding.nullable(),
});
export type Principal = z.infer<typeof Principal>;

export const getSession = operation({
  name: 'session.me',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in, what day it is, and which parameters are in force',
  responses: {
    200: z.strictObject({
      principal: Principal,
      now: z.iso.datetime(),
      today: CivilDate,
      switchParameters: SwitchParameters,
    }),
    401: Problem,
    403: Problem,
  },
});

/** The workspace says that somebody signed in, signed out or was locked out, for the audit. */
export const recordSession = operation({
  name: 'session.record',
  method: 'POST',
  path: '/me/events',
  summary: 'Signing in and out, for the audit',
  body: z.strictObject({ event: z.enum(['signIn', 'signOut']) }),
  responses: { 200: z.strictObject({ recorded: z.literal(true) }), 401: Problem, 403: Problem },
});
