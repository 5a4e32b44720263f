import { idnr } from '@navikt/fnrvalidator';
import { z } from '../zod.ts';

/** A national identity number (fødselsnummer, D-number or auxiliary number): eleven digits that check. */
export type Nin = string & { readonly __nin: true };

/** What kind of number it is; synthetic numbers (month + 80) keep the kind they imitate. */
export type NinKind = 'birthNumber' | 'dNumber' | 'auxiliaryNumber';

/** Why a text is not a NIN. Each has its own message to the adviser. */
export type NinFault = 'digitsOnly' | 'elevenDigits' | 'checkDigits';

export type NinReading =
  | { readonly ok: true; readonly nin: Nin; readonly kind: NinKind; readonly synthetic: boolean }
  | { readonly ok: false; readonly fault: NinFault };

const IGNORED = /[\s\u00a0\u202f.\-–]/g;

/** The text without the blanks, dots and dashes that people paste with a number. */
export function stripNin(text: string): string {
  return text.replace(IGNORED, '');
}

/**
 * Reads what was typed or pasted as a NIN. Control digits follow the rules in force and those
 * that the Tax Administration has announced for 2032.
 */
export function readNin(text: string): NinReading {
  const digits = stripNin(text);
  if (!/^\d*$/.test(digits)) return { ok: false, fault: 'digitsOnly' };
  if (digits.length !== 11) return { ok: false, fault: 'elevenDigits' };
  const result = idnr(digits);
  if (result.status !== 'valid') return { ok: false, fault: 'checkDigits' };
  return {
    ok: true,
    nin: digits as Nin,
    kind: kindOf(result.type),
    synthetic: Number(digits[2]) >= 8,
  };
}

function kindOf(type: string): NinKind {
  if (type.startsWith('dnr')) return 'dNumber';
  return type === 'hnr' ? 'auxiliaryNumber' : 'birthNumber';
}

/** A NIN on the wire: eleven digits, valid. Travels in bodies only, never in an address. */
export const Nin = z
  .string()
  .max(40)
  .refine((text) => readNin(text).ok, 'not a valid national identity number')
  .transform((text) => stripNin(text) as Nin)
  .meta({ description: 'National identity number, eleven digits' });
