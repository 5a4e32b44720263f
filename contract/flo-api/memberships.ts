import { CitizenId } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';
import { membershipGrounds } from './switch-facts.ts';

const citizen = z.strictObject({ citizenId: CitizenId });

/** What somebody has shown that opens the university's lists (FOR-2012-08-29-843 § 3). */
export const Membership = z.strictObject({
  membershipId: z.uuid(),
  ground: z.enum(membershipGrounds),
  validFrom: CivilDate,
  /** Last day it holds; null when it has no end. */
  validTo: CivilDate.nullable(),
  registeredAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type Membership = z.infer<typeof Membership>;

export const listMemberships = operation({
  name: 'membership.list',
  method: 'GET',
  path: '/citizens/:citizenId/memberships',
  summary: 'What opens the university’s lists to a person, newest first, now or at a moment',
  params: citizen,
  query: At,
  responses: {
    200: z.strictObject({ items: z.array(Membership), moment: Moment.optional() }),
    403: Problem,
    404: Problem,
    422: Problem,
  },
});

export const addMembership = operation({
  name: 'membership.add',
  method: 'POST',
  path: '/citizens/:citizenId/memberships',
  summary: 'Register what somebody has shown that opens the university’s lists',
  params: citizen,
  body: z.strictObject({
    ground: z.enum(membershipGrounds),
    validFrom: CivilDate,
    validTo: CivilDate.nullable(),
  }),
  command: { ifMatch: false },
  responses: { 201: Membership, 403: Problem, 404: Problem, 409: Problem, 422: Problem },
});

export const endMembership = operation({
  name: 'membership.end',
  method: 'POST',
  path: '/citizens/:citizenId/memberships/:membershipId/end',
  summary: 'End a membership before its time',
  params: z.strictObject({ citizenId: CitizenId, membershipId: z.uuid() }),
  body: z.strictObject({}),
  command: { ifMatch: false },
  responses: { 200: Membership, 403: Problem, 404: Problem, 422: Problem },
});
