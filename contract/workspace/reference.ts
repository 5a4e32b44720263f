import { Municipality, ReferenceCollection } from '../flo-api/reference.ts';
import { StandardText } from '../flo-api/standard-text.ts';
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

/** How one collection of the local copy is doing. */
export const CollectionStatus = z.strictObject({
  collection: ReferenceCollection,
  rows: z.number().int(),
  /** When it last agreed with the central service (UTC); null when it never has. */
  asOf: z.iso.datetime().nullable(),
  /** `doubtful`: it differs from what the service says, or lacks something, and is fetched anew. */
  state: z.enum(['whole', 'doubtful']),
});
export type CollectionStatus = z.infer<typeof CollectionStatus>;

/** How the local copy of the reference data is doing. */
export const ReferenceStatus = z.strictObject({
  /** `outdated`: the service has gone on to what this version does not understand; the copy stays. */
  state: z.enum(['empty', 'loading', 'ready', 'failing', 'outdated']),
  /** When the copy last agreed with the central service (UTC); null when it never has. */
  asOf: z.iso.datetime().nullable(),
  rows: z.number().int(),
  /** Set when the copy was found damaged at start and is being fetched anew. */
  rebuilt: z.boolean(),
  /** Whether the central service answers. */
  online: z.boolean(),
  /** False when the disk takes no writing: the copy is in memory, and fetched again at every start. */
  persistent: z.boolean(),
  /** Why the copy does not come further; null when nothing stands in the way. */
  trouble: z.enum(['unreachable', 'notFlo', 'diskFull', 'other']).nullable(),
  /** Each collection, in the order they are fetched. */
  collections: z.array(CollectionStatus),
});
export type ReferenceStatus = z.infer<typeof ReferenceStatus>;

/** The standard texts that fit some words, and how old they are. */
export const StandardTexts = z.strictObject({
  texts: z.array(StandardText),
  /** When the local copy of them last agreed with the central service (UTC). */
  asOf: z.iso.datetime().nullable(),
});
export type StandardTexts = z.infer<typeof StandardTexts>;

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
  /**
   * The texts for notes that whoever is signed in may use today, the best first; all of them without
   * words. None while nobody is signed in.
   */
  'reference.standardTexts': query(
    z.strictObject({
      text: z.string().max(100),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    StandardTexts,
  ),
} as const;
