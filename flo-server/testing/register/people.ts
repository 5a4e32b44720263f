import { addDays } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { ListName } from './lists.ts';
import type { PersonSpec } from './person.ts';

/** A person of the fixture register, with the list the person is on. */
export interface NamedPerson extends PersonSpec {
  /** List today; null for nobody's. Default `open`. */
  readonly list?: ListName | null;
}

const bornYearsAgo = (today: CivilDate, years: number): string =>
  `${Number(today.slice(0, 4)) - years}-01-15`;

/** People of the fixture register, by what is special about them. */
export const namedPeople = (today: CivilDate) =>
  ({
    /** On the open list since 2021, on another before; mother of the child; nothing in the way. */
    adult: {
      name: ['Kristin', 'Hansen', 'Berg'],
      birthDate: '1985-03-12',
      sex: 'female',
      household: 1,
    },
    father: {
      name: ['Per', 'Hansen'],
      birthDate: '1983-07-01',
      sex: 'male',
      household: 2,
      street: 'Storgata 3',
      municipality: '3407',
      list: 'elsewhere',
    },
    child: {
      name: ['Emma', 'Hansen'],
      birthDate: bornYearsAgo(today, 8),
      sex: 'female',
      household: 1,
    },
    /** Child of the adult, with a strictly confidential address. */
    protectedChild: {
      name: ['Hemmelig', 'Barnesen'],
      birthDate: bornYearsAgo(today, 11),
      sex: 'male',
      street: 'Skjultveien 9',
      citizen: { address_protection: 'strictlyConfidential' },
    },
    protected: {
      name: ['Vernet', 'Adressesen'],
      birthDate: '1979-11-30',
      sex: 'female',
      street: 'Ukjentgata 7',
      municipality: '3407',
      list: 'elsewhere',
      citizen: { address_protection: 'confidential' },
    },
    dead: {
      name: ['Avdød', 'Johansen'],
      birthDate: '1930-02-02',
      sex: 'male',
      list: null,
      citizen: { person_status: 'dead', death_date: addDays(today, -40) },
    },
    emigrated: {
      name: ['Utflyttet', 'Larsen'],
      birthDate: '1990-09-09',
      sex: 'female',
      list: null,
      citizen: { person_status: 'emigrated', eligibility: 'none', municipality_number: null },
    },
    withoutList: {
      name: ['Nytilflyttet', 'Olsen'],
      birthDate: '1999-04-04',
      sex: 'male',
      list: null,
      citizen: { interpreter_language: 'ar' },
    },
    optedOut: {
      name: ['Utmeldt', 'Pettersen'],
      birthDate: '1970-06-06',
      sex: 'female',
      list: null,
      citizen: { opted_out_since: '2020-01-01' },
    },
    /** Not entitled to a list. */
    noRight: {
      name: ['Gjest', 'Arbeider'],
      birthDate: '1995-12-12',
      sex: 'male',
      list: null,
      citizen: { person_status: 'notResident', eligibility: 'none' },
    },
    /** Had a D-number before. */
    formerDNumber: { name: ['Amina', 'Yusuf'], birthDate: '1992-08-20', sex: 'female' },
    /** Another record was merged into this one. */
    merged: { name: ['Sammenslått', 'Kristiansen'], birthDate: '1988-10-10', sex: 'male' },
    /** The record that was merged. */
    mergedAway: {
      name: ['Sammenslått', 'Christiansen'],
      birthDate: '1988-10-11',
      sex: 'male',
      list: null,
      citizen: { person_status: 'discontinued', eligibility: 'none' },
    },
    /** Has made both switches of the year. */
    quotaUsed: { name: ['Travel', 'Nilsen'], birthDate: '1980-01-01', sex: 'male' },
    /** May not be on the list elsewhere (FOR-2025-12-02-2405 §§ 38–39). */
    excluded: { name: ['Utestengt', 'Svendsen'], birthDate: '1975-05-15', sex: 'male' },
    /** Waits for the full list, behind somebody. */
    waiting: { name: ['Ventende', 'Halvorsen'], birthDate: '1968-03-03', sex: 'female' },
    waitingFirst: { name: ['Tålmodig', 'Eriksen'], birthDate: '1967-03-03', sex: 'male' },
    onVacant: {
      name: ['Torbjørg', 'Kvåle'],
      birthDate: '1950-05-17',
      sex: 'female',
      municipality: '4640',
      list: 'vacant',
      citizen: { language_form: 'nn' },
    },
    onCommon: {
      name: ['Ánne Risten Juhánas', 'Hætta-Eira Guttormsen Bull', 'Máhtte'],
      birthDate: '1961-02-06',
      sex: 'female',
      municipality: '5610',
      list: 'common',
    },
    onFull1: { name: ['Første', 'Fullmann'], birthDate: '1964-01-01', sex: 'male', list: 'full' },
    onFull2: { name: ['Andre', 'Fullmann'], birthDate: '1964-01-02', sex: 'male', list: 'full' },
  }) as const satisfies Readonly<Record<string, NamedPerson>>;
export type PersonName = keyof ReturnType<typeof namedPeople>;
