import {
  accessRules,
  auditActions,
  auditOutcomes,
  auditSignals,
  roles,
  standings,
} from '../codes/access.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { PersonName } from './citizen-view.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';
import { grounds } from './session.ts';

/** One look, search, refusal, failure, print, export or change. */
export const AuditEntry = z.strictObject({
  entryId: z.string(),
  at: z.iso.datetime(),
  action: z.enum(auditActions),
  /** The operation, or the part of a page that was printed or exported. */
  resource: z.string(),
  outcome: z.enum(auditOutcomes),
  /** The rule that refused. */
  rule: z.enum(accessRules).nullable(),
  citizenId: CitizenId.nullable(),
  callId: z.string().nullable(),
  onBehalfOf: z.enum(standings).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

const page = z.strictObject({
  /** Opaque; from `next` of the page before. */
  before: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const listOwnAudit = operation({
  name: 'audit.mine',
  method: 'GET',
  path: '/me/audit',
  summary: 'My look-ups, newest first',
  query: page,
  responses: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          ...AuditEntry.shape,
          /** Null where the record is not open to the reader any more. */
          personName: PersonName.nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
    403: Problem,
  },
});

export const listCitizenAudit = operation({
  name: 'audit.ofCitizen',
  method: 'GET',
  path: '/citizens/:citizenId/audit',
  summary: 'Who has seen a person, when and why: the citizen’s own report',
  params: z.strictObject({ citizenId: CitizenId }),
  query: page,
  responses: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          ...AuditEntry.omit({ citizenId: true }).shape,
          by: z.strictObject({
            name: z.string(),
            role: z.enum(roles),
            organization: z.string(),
            unit: z.string(),
          }),
          ground: z.enum(grounds),
        }),
      ),
      next: z.string().nullable(),
    }),
    403: Problem,
    404: Problem,
  },
});

/** The workspace tells what left it: paper, a file, the clipboard. */
export const recordAudit = operation({
  name: 'audit.record',
  method: 'POST',
  path: '/citizens/:citizenId/audit',
  summary: 'Record that something about a person was printed, exported or copied',
  params: z.strictObject({ citizenId: CitizenId }),
  body: z.strictObject({
    action: z.enum(['print', 'export', 'copy']),
    resource: z.string().regex(/^[a-zA-Z.-]{1,60}$/u),
  }),
  responses: { 200: z.strictObject({ recorded: z.literal(true) }), 403: Problem, 404: Problem },
});

/** A pattern worth a supervisor's question, with the figures it rests on. No proof of anything. */
export const AuditPattern = z.strictObject({
  signal: z.enum(auditSignals),
  by: z.strictObject({ id: z.string(), name: z.string(), unit: z.string() }),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  count: z.number().int().positive(),
  /** Figures for the explanation, e.g. what is usual for the same person. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AuditPattern = z.infer<typeof AuditPattern>;

export const listAuditPatterns = operation({
  name: 'audit.patterns',
  method: 'GET',
  path: '/audit/patterns',
  summary: 'Unusual patterns in look-ups, with what each signal rests on',
  query: z.strictObject({ from: CivilDate, to: CivilDate }),
  responses: { 200: z.strictObject({ items: z.array(AuditPattern) }), 403: Problem },
});
