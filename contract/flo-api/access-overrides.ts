import { accessRules } from '../codes/access.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';
import { AccessOverride } from './access.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** Opens a record that an overridable rule keeps shut, for a while and for a reason. */
export const overrideAccess = operation({
  name: 'access.override',
  method: 'POST',
  path: '/citizens/:citizenId/access-overrides',
  summary: 'Override a rule that keeps a record shut',
  params: z.strictObject({ citizenId: CitizenId }),
  body: z.strictObject({
    rule: z.enum(accessRules),
    /** Why, in the adviser's own words; read by a supervisor, never shown to the citizen as is. */
    reason: z.string().trim().min(10).max(500),
    hours: z.number().int().min(1).max(12),
  }),
  command: { ifMatch: false },
  responses: { 201: AccessOverride, 403: Problem, 404: Problem, 409: Problem, 422: Problem },
});

/** What supervisors see of overrides. */
export const listOverrides = operation({
  name: 'access.overrides',
  method: 'GET',
  path: '/access-overrides',
  summary: 'Overrides, newest first',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  responses: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          overrideId: z.uuid(),
          citizenId: CitizenId,
          rule: z.enum(accessRules),
          reason: z.string(),
          by: z.strictObject({ id: z.string(), name: z.string(), unit: z.string() }),
          at: z.iso.datetime(),
          until: z.iso.datetime(),
        }),
      ),
    }),
    403: Problem,
  },
});
