import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';
import { operation } from './operation.ts';
import { SwitchParameters } from './switch-facts.ts';

/** Who acts: every handler, job and ledger row knows it. */
export const Principal = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum([
    'telephoneAdviser',
    'caseworker',
    'supervisor',
    'administrator',
    'auditor',
    'service',
  ]),
  organization: z.strictObject({ number: z.string(), name: z.string() }),
  /** On what ground people are looked up in this session, e.g. `guidance`. */
  ground: z.string(),
  callId: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
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
  },
});
