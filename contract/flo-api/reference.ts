import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';
import { relationshipCodes } from '../codes/code-lists.ts';
import {
  DistrictNumber,
  GPContractId,
  HprNumber,
  MunicipalityNumber,
  OrganizationNumber,
} from '../identifiers/ids.ts';
import { Period } from './period.ts';
import { Places } from './places.ts';
import { StandardText } from './standard-text.ts';

export const Municipality = z.strictObject({
  number: MunicipalityNumber,
  name: z.string(),
  /** Names in other official languages (Sami, Kven). */
  otherNames: z.array(z.string()),
  countyNumber: z.string(),
  countyName: z.string(),
  languageForm: z.enum(['nb', 'nn', 'neutral']),
  /** Centre, WGS84 degrees; used to order municipalities by nearness, never shown. */
  latitude: z.number(),
  longitude: z.number(),
});
export type Municipality = z.infer<typeof Municipality>;

export const District = z.strictObject({
  number: DistrictNumber,
  name: z.string(),
  municipalityNumber: MunicipalityNumber,
});
export type District = z.infer<typeof District>;

export const PostalAddress = z.strictObject({
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** Where a GP works (GPOffice). */
export const GPOffice = z.strictObject({
  organizationNumber: OrganizationNumber,
  name: z.string(),
  displayName: z.string(),
  municipalityNumber: MunicipalityNumber,
  districtNumber: DistrictNumber.nullable(),
  isGroupOffice: z.boolean(),
  /** Access for people who cannot use stairs. */
  accessible: z.boolean(),
  visitAddress: PostalAddress,
  postAddress: PostalAddress.nullable(),
  phone: z.string(),
  email: z.string().nullable(),
  primaryHealthCareTeamId: z.number().int().nullable(),
});
export type GPOffice = z.infer<typeof GPOffice>;

/** A doctor in public: never the NIN. */
export const Doctor = z.strictObject({
  hprNumber: HprNumber,
  firstName: z.string(),
  middleName: z.string().nullable(),
  lastName: z.string(),
  sex: z.enum(['female', 'male']),
  authorisation: z.enum(['full', 'licence', 'suspended', 'lost']),
  competence: z.enum(['specialist', 'inSpecialisation', 'approved']),
  specialties: z.array(z.string()),
  languages: z.array(z.string()),
});
export type Doctor = z.infer<typeof Doctor>;

/** A doctor's period on a list (GPOnContractAssociation, legeperiode). */
export const GPOnContractAssociation = z.strictObject({
  id: z.number().int(),
  hprNumber: HprNumber,
  relationship: z.enum(relationshipCodes),
  substituteForHprNumber: HprNumber.nullable(),
  valid: Period,
  workingPercentage: z.number().int().min(1).max(100).nullable(),
  /** 0 = Sunday … 6 = Saturday. */
  workingOnDays: z.array(z.number().int().min(0).max(6)),
});
export type GPOnContractAssociation = z.infer<typeof GPOnContractAssociation>;

/** A place outside the office where the list's doctor receives people (utekontor). */
export const OutOfOfficeLocation = z.strictObject({
  id: z.number().int(),
  description: z.string(),
  address: PostalAddress,
  phone: z.string().nullable(),
  valid: Period,
});
export type OutOfOfficeLocation = z.infer<typeof OutOfOfficeLocation>;

/** A GP contract, and with it the list. */
export const GPContract = z.strictObject({
  id: GPContractId,
  /** Name of a common list; null for an ordinary one. */
  name: z.string().nullable(),
  officeOrganizationNumber: OrganizationNumber,
  municipalityNumber: MunicipalityNumber,
  coopMunicipalityNumbers: z.array(MunicipalityNumber),
  agreementDate: CivilDate,
  valid: Period,
  participatesOnCommonList: z.boolean(),
  isFixedSalary: z.boolean(),
  accessible: z.boolean(),
  requiresMembership: z.string().nullable(),
  primaryHealthCareTeamId: z.number().int().nullable(),
  endReason: z.string().nullable(),
  places: Places,
  /** All doctors' periods, past and coming too. */
  doctorCycles: z.array(GPOnContractAssociation),
  outOfOfficeLocations: z.array(OutOfOfficeLocation),
});
export type GPContract = z.infer<typeof GPContract>;

/** What is synchronised, by collection. */
export const referenceCollections = {
  municipalities: Municipality,
  districts: District,
  gpOffices: GPOffice,
  doctors: Doctor,
  gpContracts: GPContract,
  standardTexts: StandardText,
} as const;
export type ReferenceCollection = keyof typeof referenceCollections;
export const ReferenceCollection = z.enum([
  'municipalities',
  'districts',
  'gpOffices',
  'doctors',
  'gpContracts',
  'standardTexts',
]);
/** The key of a row within its collection, as text (number, organisation number, HPR number, id). */
export const ReferenceKey = z.string();
