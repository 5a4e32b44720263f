import {
  listAuditPatterns,
  listCitizenAudit,
  listOwnAudit,
  recordAudit,
} from '../flo-api/audit.ts';
import { deidentify, getAccessReport, rectify } from '../flo-api/privacy.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

const citizen = { citizenId: CitizenId };
/** Within what a frame from the page may hold. */
const MOST_CONTENT = 200_000;

/** Who has seen whom, what FLO holds, and what of it can be put right or removed. */
export const privacyOperations = {
  'audit.mine': query(listOwnAudit.query, listOwnAudit.responses[200]),
  'audit.ofCitizen': query(
    z.strictObject({ ...citizen, ...listCitizenAudit.query.shape }),
    listCitizenAudit.responses[200],
  ),
  'audit.record': command(
    z.strictObject({ ...citizen, ...recordAudit.body.shape }),
    recordAudit.responses[200],
  ),
  'audit.patterns': query(listAuditPatterns.query, listAuditPatterns.responses[200]),
  'privacy.accessReport': query(getAccessReport.params, getAccessReport.responses[200]),
  'privacy.rectify': command(
    z.strictObject({ ...citizen, ...rectify.body.shape, tiesRevision: z.string().min(1) }),
    rectify.responses[201],
  ),
  'privacy.deidentify': command(
    z.strictObject({ ...citizen, ...deidentify.body.shape }),
    deidentify.responses[200],
  ),
  /**
   * Saves a report where the adviser chooses. `pdf` takes a whole HTML document without scripts,
   * which the host's own Chromium prints, tagged. `saved` is false when the adviser chose nothing,
   * `cannot` where the host has no Chromium of its own: then the page prints.
   */
  'report.save': command(
    z.strictObject({
      ...citizen,
      resource: recordAudit.body.shape.resource,
      format: z.enum(['json', 'pdf']),
      content: z.string().max(MOST_CONTENT),
    }),
    z.strictObject({ outcome: z.enum(['saved', 'notSaved', 'cannot']) }),
    300_000,
  ),
} as const;
