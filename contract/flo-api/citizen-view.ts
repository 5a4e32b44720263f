import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';
import {
  addressProtections,
  beginReasons,
  endReasons,
  parentalResponsibilities,
  personStatuses,
} from '../codes/code-lists.ts';
import { CitizenId, GPContractId, HprNumber, SwitchId } from '../identifiers/ids.ts';
import { AccessOverride } from './access.ts';
import { Moment } from './moment.ts';
import { Period } from './period.ts';
import { GPOffice, OutOfOfficeLocation, PostalAddress } from './reference.ts';
import { CitizenSwitchFacts } from './switch-facts.ts';

export const PersonName = z.strictObject({
  first: z.string(),
  middle: z.string().nullable(),
  last: z.string(),
});
export type PersonName = z.infer<typeof PersonName>;

/** A number the person has or has had. */
export const NinPeriod = z.strictObject({
  nin: z.string(),
  kind: z.enum(['birthNumber', 'dNumber', 'auxiliaryNumber']),
  valid: Period,
});

/** Who the person is, as far as this reader may know. */
export const Person = z.strictObject({
  name: PersonName,
  /** Newest first; the first is in use. */
  nins: z.array(NinPeriod).min(1),
  sex: z.enum(['female', 'male']),
  birthDate: CivilDate,
  ageYears: z.number().int().min(0),
  deathDate: CivilDate.nullable(),
  status: z.enum(personStatuses),
  statusSince: CivilDate.nullable(),
  addressProtection: z.enum(addressProtections),
  /** Null when it is not known, or when the address is protected. */
  municipality: z.strictObject({ number: z.string(), name: z.string() }).nullable(),
  district: z.strictObject({ number: z.string(), name: z.string() }).nullable(),
  address: PostalAddress.nullable(),
  /** Form of Norwegian the person has asked for. */
  languageForm: z.enum(['nb', 'nn']).nullable(),
  /** ISO 639 code of the language an interpreter is needed for. */
  interpreterLanguage: z.string().nullable(),
});
export type Person = z.infer<typeof Person>;

/** Somebody close to the person. A protected relative has no name, number or id here. */
export const Relative = z.strictObject({
  citizenId: CitizenId.nullable(),
  relation: z.enum(['child', 'mother', 'father', 'coMother', 'holder']),
  name: PersonName.nullable(),
  ageYears: z.number().int().min(0).nullable(),
  /** Responsibility for the child of the two, whichever that is. */
  responsibility: z.enum(parentalResponsibilities).nullable(),
  sameAddress: z.boolean().nullable(),
  protected: z.boolean(),
});
export type Relative = z.infer<typeof Relative>;

/** A doctor on the list a person is tied to. */
export const TieDoctor = z.strictObject({
  hprNumber: HprNumber,
  name: PersonName,
  sex: z.enum(['female', 'male']),
  relationship: z.enum(['LPFL', 'LPVI', 'LPDL']),
  substituteForHprNumber: HprNumber.nullable(),
  valid: Period,
  workingPercentage: z.number().int().nullable(),
  workingOnDays: z.array(z.number().int()),
});
export type TieDoctor = z.infer<typeof TieDoctor>;

/** A person's tie to a list (PatientToGPContractAssociation), with what is needed to speak of it. */
export const Tie = z.strictObject({
  id: z.number().int(),
  gpContractId: GPContractId,
  listName: z.string().nullable(),
  /** The GP, or the responsible doctor on a common list; null when the list is vacant. */
  gp: z.strictObject({ hprNumber: HprNumber, name: PersonName }).nullable(),
  officeName: z.string(),
  municipalityName: z.string().nullable(),
  valid: Period,
  beginReason: z.enum(beginReasons),
  endReason: z.enum(endReasons).nullable(),
});
export type Tie = z.infer<typeof Tie>;

/** The tie in force or coming, with its office and doctors. */
export const TieDetail = z.strictObject({
  ...Tie.shape,
  /** Blanked (null) where the office would tell where a protected person lives. */
  office: GPOffice.nullable(),
  /** Doctors on the list on the day of the view: GP first, then shared-list GP and substitutes. */
  doctors: z.array(TieDoctor),
  outOfOfficeLocations: z.array(OutOfOfficeLocation),
});
export type TieDetail = z.infer<typeof TieDetail>;

/** A switch as the person knows it. */
export const SwitchSummary = z.strictObject({
  switchId: SwitchId,
  requestedAt: z.iso.datetime(),
  effectiveDate: CivilDate,
  fromContractId: GPContractId.nullable(),
  toContractId: GPContractId,
  state: z.enum(['pending', 'inEffect', 'withdrawn', 'replaced']),
  /** Whether it uses one of the year's switches. */
  counts: z.boolean(),
});
export type SwitchSummary = z.infer<typeof SwitchSummary>;

/** Everything an adviser needs when a person is on the line, from one call. */
export const CitizenOverview = z.strictObject({
  citizenId: CitizenId,
  /** When this was read (UTC). */
  asOf: z.iso.datetime(),
  /** Set when it was asked for at a moment: nothing can be written on such a view. */
  moment: Moment.optional(),
  /** The civil day in Norway the view is of. */
  today: CivilDate,
  /** ETag of the ties: goes into `If-Match` of a switch. */
  tiesRevision: z.string(),
  /** Set while the record is open because a rule was overridden. */
  accessOverride: AccessOverride.nullable(),
  person: Person,
  relatives: z.array(Relative),
  /** The tie in force today. */
  current: TieDetail.nullable(),
  /** The tie that begins later. */
  coming: TieDetail.nullable(),
  /** Why there is no tie today; null when there is one. */
  noGPReason: z
    .enum(['withoutList', 'optedOut', 'noRight', 'dead', 'emigrated', 'startsLater'])
    .nullable(),
  /** All ties, newest first, the current and the coming too. */
  history: z.array(Tie),
  switches: z.strictObject({
    year: z.number().int(),
    used: z.number().int().min(0),
    limit: z.number().int().min(0),
    /** Switches beyond the year's that can be used today (practice). */
    extra: z.number().int().min(0),
    /** Newest first. */
    items: z.array(SwitchSummary),
  }),
  waiting: z
    .strictObject({
      gpContractId: GPContractId,
      gpName: PersonName.nullable(),
      officeName: z.string(),
      joinedAt: z.iso.datetime(),
      /** Place in the queue, 1 = next. */
      position: z.number().int().positive(),
      length: z.number().int().positive(),
    })
    .nullable(),
  /** Input of the switching rule, for the preview in the workspace. */
  switchFacts: CitizenSwitchFacts,
});
export type CitizenOverview = z.infer<typeof CitizenOverview>;
