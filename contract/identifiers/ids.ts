import { z } from '../zod.ts';

/** Opaque id of a citizen (UUIDv4: says nothing about the order of registration). */
export const CitizenId = z.uuid().brand<'CitizenId'>();
export type CitizenId = z.infer<typeof CitizenId>;

/** FLO's own id of a GP contract (a list), a positive integer; the national register reuses it. */
export const GPContractId = z
  .number()
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER)
  .brand<'GPContractId'>();
export type GPContractId = z.infer<typeof GPContractId>;

/** Health personnel number: the national register of health personnel, up to nine digits. */
export const HprNumber = z.number().int().positive().max(999_999_999).brand<'HprNumber'>();
export type HprNumber = z.infer<typeof HprNumber>;

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** True for nine digits whose last is the modulus-11 control digit of the first eight. */
export function isOrganizationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((acc, weight, i) => acc + weight * Number(text[i]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(text[8]);
}

/** Organisation number from the Central Coordinating Register for Legal Entities. */
export const OrganizationNumber = z
  .string()
  .refine(isOrganizationNumber, 'not a valid organisation number')
  .brand<'OrganizationNumber'>();
export type OrganizationNumber = z.infer<typeof OrganizationNumber>;

/** Municipality number, four digits with leading zero. */
export const MunicipalityNumber = z.string().regex(/^\d{4}$/);
/** District (bydel) number, six digits with leading zero. */
export const DistrictNumber = z.string().regex(/^\d{6}$/);
/** Postal code, four digits with leading zero. */
export const PostalCode = z.string().regex(/^\d{4}$/);

/** Id of a switch request. */
export const SwitchId = z.uuid().brand<'SwitchId'>();
export type SwitchId = z.infer<typeof SwitchId>;

/** A key made before a command is first sent; the same key never has two effects. */
export const IdempotencyKey = z.uuid();
