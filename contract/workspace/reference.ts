import { Municipality } from '../flo-api/reference.ts';
import {
  GPContractId,
  HprNumber,
  MunicipalityNumber,
  OrganizationNumber,
} from '../identifiers/ids.ts';
import { query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** One line in the palette: found in the local cache, no network. */
export const ReferenceHit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('doctor'),
    hprNumber: HprNumber,
    name: z.string(),
    officeName: z.string().nullable(),
    municipalityName: z.string().nullable(),
    /** The list to open; null when the doctor has none in force. */
    gpContractId: GPContractId.nullable(),
  }),
  z.strictObject({
    kind: z.literal('office'),
    organizationNumber: OrganizationNumber,
    name: z.string(),
    municipalityName: z.string(),
  }),
  z.strictObject({
    kind: z.literal('municipality'),
    municipalityNumber: MunicipalityNumber,
    name: z.string(),
    countyName: z.string(),
  }),
]);
export type ReferenceHit = z.infer<typeof ReferenceHit>;

/** How the local copy of the reference data is doing. */
export const ReferenceStatus = z.strictObject({
  state: z.enum(['empty', 'loading', 'ready', 'failing']),
  /** When the copy last agreed with the central service (UTC); null when it never has. */
  asOf: z.iso.datetime().nullable(),
  rows: z.number().int(),
  /** Set when the copy was found damaged at start and is being fetched anew. */
  rebuilt: z.boolean(),
  /** Whether the central service answers. */
  online: z.boolean(),
});
export type ReferenceStatus = z.infer<typeof ReferenceStatus>;

export const referenceOperations = {
  'reference.search': query(
    z.strictObject({
      text: z.string().max(100),
      limit: z.number().int().min(1).max(50).default(12),
    }),
    z.array(ReferenceHit),
  ),
  'reference.status': query(z.strictObject({}), ReferenceStatus),
  /** All municipalities, by name: for filters and forms. */
  'reference.municipalities': query(z.strictObject({}), z.array(Municipality)),
} as const;
