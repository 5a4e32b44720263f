import { listStatuses } from '../codes/code-lists.ts';
import { PersonName } from '../flo-api/citizen-view.ts';
import { getGPContract, getPlaces } from '../flo-api/gp-contracts.ts';
import { Places } from '../flo-api/places.ts';
import {
  DistrictNumber,
  GPContractId,
  HprNumber,
  MunicipalityNumber,
  OrganizationNumber,
} from '../identifiers/ids.ts';
import { query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** A list that somebody may choose, from the local cache; places as of `asOf` of the answer. */
export const FindGPRow = z.strictObject({
  gpContractId: GPContractId,
  /** The GP; null when the list is vacant (then `listName` or the office names it). */
  gp: z
    .strictObject({ hprNumber: HprNumber, name: PersonName, sex: z.enum(['female', 'male']) })
    .nullable(),
  /** True when a substitute serves the list today. */
  hasSubstitute: z.boolean(),
  listName: z.string().nullable(),
  organizationNumber: OrganizationNumber,
  officeName: z.string(),
  street: z.string(),
  municipalityNumber: MunicipalityNumber,
  municipalityName: z.string(),
  districtNumber: DistrictNumber.nullable(),
  districtName: z.string().nullable(),
  accessible: z.boolean(),
  languages: z.array(z.string()),
  specialist: z.boolean(),
  isFixedSalary: z.boolean(),
  participatesOnCommonList: z.boolean(),
  requiresMembership: z.boolean(),
  ...Places.shape,
  /** First and last day of the contract, for the rule's preview. */
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
export type FindGPRow = z.infer<typeof FindGPRow>;

export const findGPSorts = ['nearest', 'name', 'office', 'places', 'waiting'] as const;

export const FindGPQuery = z.strictObject({
  /** Part of a doctor's, list's or office's name. */
  text: z.string().max(100).default(''),
  /** One list and no other: to call what is known by its number by name. */
  gpContractId: GPContractId.optional(),
  municipalityNumber: MunicipalityNumber.optional(),
  onlyFreePlaces: z.boolean().default(false),
  statuses: z.array(z.enum(listStatuses)).optional(),
  sex: z.enum(['female', 'male']).optional(),
  language: z.string().max(10).optional(),
  accessible: z.boolean().optional(),
  organizationNumber: OrganizationNumber.optional(),
  sort: z.enum(findGPSorts).default('nearest'),
  descending: z.boolean().default(false),
  /**
   * Where the person lives: same district first, then the municipality, then municipalities by
   * centre. Left out for a protected person: then `nearest` sorts by name, and nothing is nearer.
   */
  near: z
    .strictObject({
      municipalityNumber: MunicipalityNumber,
      districtNumber: DistrictNumber.nullable(),
    })
    .optional(),
  offset: z.number().int().min(0).default(0),
  /** The whole country is 5,700 rows: one answer can hold it. */
  limit: z.number().int().min(1).max(10_000).default(10_000),
});
export type FindGPQuery = z.infer<typeof FindGPQuery>;

export const findGPOperations = {
  'findGp.list': query(
    FindGPQuery,
    z.strictObject({
      rows: z.array(FindGPRow),
      total: z.number().int(),
      /** Age of the cache (UTC); null when it is empty. */
      asOf: z.iso.datetime().nullable(),
    }),
  ),
  /** Live figures for visible rows, from the central service. */
  'findGp.places': query(getPlaces.body, getPlaces.responses[200]),
  /** A list whole, from the central service. */
  'gpContract.detail': query(
    z.strictObject({ gpContractId: GPContractId }),
    getGPContract.responses[200],
  ),
} as const;
