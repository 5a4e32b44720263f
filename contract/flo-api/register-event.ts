import { parentalResponsibilities } from '../codes/code-lists.ts';
import { DistrictNumber, MunicipalityNumber, PostalCode } from '../identifiers/ids.ts';
import { Nin } from '../identifiers/nin.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';

/** What the population register tells of. */
export const registerEventTypes = [
  'birth',
  'death',
  'move',
  'emigration',
  'immigration',
  'ninChange',
  'merge',
  'responsibility',
  'careOrder',
] as const;
export type RegisterEventType = (typeof registerEventTypes)[number];

const text = (most: number) => z.string().trim().min(1).max(most);

const Address = z.strictObject({
  street: text(200),
  postalCode: PostalCode,
  city: text(100),
  municipalityNumber: MunicipalityNumber,
  /** City district, in the cities that have them. */
  districtNumber: DistrictNumber.nullable(),
});
export type RegisterAddress = z.infer<typeof Address>;

const Name = z.strictObject({
  first: text(200),
  middle: text(200).nullable(),
  last: text(200),
});
export type RegisterName = z.infer<typeof Name>;

const Parent = z.strictObject({ nin: Nin, role: z.enum(['mother', 'father', 'coMother']) });
export type RegisterParent = z.infer<typeof Parent>;

/** Who holds parental responsibility: one row for each holder; null when it is nobody in the register. */
const Holder = z.strictObject({ nin: Nin.nullable(), kind: z.enum(parentalResponsibilities) });
export type RegisterHolder = z.infer<typeof Holder>;

const common = {
  /** The register's own number of the event: it decides the order, and that it counts once. */
  sequence: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  /** The first day it holds. */
  occurredOn: CivilDate,
  /** Whom it is about, by the number in use before the event. */
  nin: Nin,
};
const most = 12;
const person = { name: Name, sex: z.enum(['female', 'male']) };

/** One event, by its type. What does not fit goes to the exception queue as it came. */
export const RegisterEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('birth'),
    ...common,
    ...person,
    address: Address,
    parents: z.array(Parent).max(most),
    holders: z.array(Holder).max(most),
  }),
  z.strictObject({ type: z.literal('death'), ...common }),
  z.strictObject({ type: z.literal('move'), ...common, address: Address }),
  z.strictObject({ type: z.literal('emigration'), ...common }),
  z.strictObject({
    type: z.literal('immigration'),
    ...common,
    ...person,
    birthDate: CivilDate,
    address: Address,
  }),
  z.strictObject({ type: z.literal('ninChange'), ...common, newNin: Nin }),
  /** `mergedNin` turned out to be the same person as `nin`. */
  z.strictObject({ type: z.literal('merge'), ...common, mergedNin: Nin }),
  z.strictObject({
    type: z.literal('responsibility'),
    ...common,
    parents: z.array(Parent).max(most),
    holders: z.array(Holder).min(1).max(most),
  }),
  /** The child welfare service has taken over care (FOR-2012-08-29-843 § 5 third paragraph). */
  z.strictObject({ type: z.literal('careOrder'), ...common }),
]);
export type RegisterEvent = z.infer<typeof RegisterEvent>;
/** The event of one type. */
export type EventOf<Type extends RegisterEventType> = Extract<RegisterEvent, { type: Type }>;
