import { CitizenSearch } from '#contract/flo-api/citizens.ts';
import { isCivilDate, type CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The fields of the form, as typed. */
export interface PersonSearchFields {
  readonly name: string;
  /** `12.03.1984`, `120384`, or only a year. */
  readonly birth: string;
  readonly municipality: string;
  readonly address: string;
}

/** What is sent to the central service. */
export type PersonSearchInput = z.input<typeof CitizenSearch>;

export interface PersonSearchState {
  readonly fields: PersonSearchFields;
  /** What was asked for last; undefined until Enter. */
  readonly asked: PersonSearchInput | undefined;
}

export const emptyFields: PersonSearchFields = {
  name: '',
  birth: '',
  municipality: '',
  address: '',
};

export function createPersonSearch(): StoreApi<PersonSearchState> {
  return createStore(() => ({ fields: emptyFields, asked: undefined }));
}

/** What a birth field says: a day, a year, nothing, or nothing that exists. */
export type BirthReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly date: CivilDate }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'bad' };

/** Reads what people type for a day of birth. Two digits for the year mean the past. */
export function readBirth(text: string, thisYear: number): BirthReading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  if (/^(19|20)\d{2}$/.test(trimmed)) return { kind: 'year', year: Number(trimmed) };
  const parts = /^(\d{1,2})[.\-/ ]?(\d{1,2})[.\-/ ]?(\d{4}|\d{2})$/.exec(trimmed);
  if (parts === null) return { kind: 'bad' };
  const [, day = '', month = '', yearText = ''] = parts;
  const short = Number(yearText);
  const century = short > thisYear % 100 ? 1900 : 2000;
  const year = yearText.length === 4 ? short : century + short;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? { kind: 'day', date } : { kind: 'bad' };
}

/** Why a form cannot be sent yet. */
export type FormFault = 'tooLittle' | 'badDate';

/** The question the fields ask, or what is missing. */
export function searchOf(
  { name, birth, municipality, address }: PersonSearchFields,
  thisYear: number,
): PersonSearchInput | FormFault {
  const born = readBirth(birth, thisYear);
  if (born.kind === 'bad') return 'badDate';
  const input: PersonSearchInput = {
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(address.trim() !== '' && { address: address.trim() }),
    ...(municipality !== '' && { municipality }),
    ...(born.kind === 'day' && { birthDate: born.date }),
    ...(born.kind === 'year' && { birthYear: born.year }),
  };
  return CitizenSearch.safeParse(input).success ? input : 'tooLittle';
}
