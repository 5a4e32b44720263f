import { addMonths, addYears, dayAt, yearOfDay, type Day } from '../random/days.ts';
import type { Loner } from './loners.ts';
import type { FullName } from './names.ts';

/**
 * People made by hand, in every register whatever its size: names, ages and standings that screens
 * and rules must bear. They live in Oslo, and are found by their unusual names.
 */
export function cast(asOf: Day): readonly Loner[] {
  const named = (first: string, last: string, middle: string | null = null): FullName => ({
    first,
    middle,
    last,
  });
  const year = yearOfDay(asOf);
  // The latest 29 February that makes somebody older than forty.
  const leapYear = year - 40 - ((year - 40) % 4);
  return [
    {
      name: named(
        'Wilhelmine-Alexandra Christiane Dorothea',
        'Løvenskiold-Grüner von Ahe-Rosenkrantzen',
        'Huitfeldt-Trampe',
      ),
      sex: 'female',
      birth: dayAt(year - 63, 5, 17),
      list: 'now',
      languageForm: 'nb',
    },
    {
      name: named('Ola', 'Å'),
      sex: 'male',
      birth: dayAt(year - 51, 1, 1),
      list: 'now',
      languageForm: 'nn',
    },
    {
      name: named('Áŋŋel Ŧuvra', 'Čáhppesváđđi', 'Šuorri'),
      sex: 'female',
      birth: dayAt(leapYear, 2, 29),
      list: 'now',
      interpreter: 'se',
    },
    {
      name: named('Seán Conor', "D'Angelo-O'Brien"),
      sex: 'male',
      birth: dayAt(year - 33, 12, 31),
      list: 'now',
      interpreter: 'en',
    },
    { name: named('Null', 'Undefined'), sex: 'male', birth: dayAt(1970, 1, 1), list: 'now' },
    {
      name: named('Olga Petrine', 'Hundreårsen'),
      sex: 'female',
      birth: dayAt(year - 106, 3, 8),
      list: 'now',
    },
    // Sixteen years on the register's own day: decides for herself from today.
    {
      name: named('Sekstine', 'Dagsgammel'),
      sex: 'female',
      birth: addYears(asOf, -16),
      list: 'now',
    },
    {
      name: named('Skjult', 'Strengstad'),
      sex: 'female',
      birth: dayAt(year - 37, 9, 9),
      list: 'now',
      protection: 'strictlyConfidential',
    },
    {
      name: named('Fortrolig', 'Adressesen'),
      sex: 'male',
      birth: dayAt(year - 45, 4, 2),
      list: 'now',
      protection: 'confidential',
    },
    {
      name: named('Klientine', 'Institusjonstad'),
      sex: 'female',
      birth: dayAt(year - 58, 7, 24),
      list: 'now',
      protection: 'clientAddress',
    },
    {
      name: named('Utenfor', 'Ordningen'),
      sex: 'male',
      birth: dayAt(year - 49, 10, 10),
      list: 'never',
      optedOutSince: addMonths(asOf, -14),
    },
    {
      name: named('Ufordelt', 'Nykommersen'),
      sex: 'female',
      birth: dayAt(year - 28, 6, 23),
      list: 'never',
    },
    {
      name: named('Avdøde', 'Etterlattsen'),
      sex: 'male',
      birth: dayAt(year - 80, 2, 2),
      list: 'formerly',
      status: 'dead',
      death: asOf - 70,
      leftBecause: 'died',
    },
    {
      name: named('Utvandra', 'Verdensborger'),
      sex: 'female',
      birth: dayAt(year - 30, 8, 15),
      list: 'formerly',
      status: 'emigrated',
      statusSince: asOf - 100,
      leftBecause: 'emigrated',
      country: 'SE',
    },
    {
      name: named('Forsvunnet', 'Leteaksjon'),
      sex: 'male',
      birth: dayAt(year - 41, 11, 3),
      list: 'formerly',
      status: 'disappeared',
      statusSince: asOf - 500,
      leftBecause: 'other',
    },
    {
      name: named('Opphørt', 'Feilregistrert'),
      sex: 'male',
      birth: dayAt(year - 22, 3, 30),
      list: 'never',
      status: 'discontinued',
      statusSince: asOf - 200,
    },
    {
      name: named('Fødselsregistrert', 'Utenlandsbosatt'),
      sex: 'female',
      birth: dayAt(year - 2, 1, 20),
      list: 'never',
      status: 'registeredAtBirth',
      statusSince: dayAt(year - 2, 1, 20),
    },
    {
      name: named('Svalbarda', 'Ikkebosatt'),
      sex: 'female',
      birth: dayAt(year - 35, 5, 5),
      list: 'formerly',
      status: 'notResident',
      statusSince: asOf - 300,
      leftBecause: 'other',
    },
    {
      name: named('Asyl', 'Søkersen'),
      sex: 'male',
      birth: dayAt(year - 26, 9, 1),
      number: 'dNumber',
      since: asOf - 200,
      list: 'now',
      status: 'temporary',
      statusSince: asOf - 200,
      eligibility: 'asylumSeekerInsured',
      interpreter: 'ti',
    },
    {
      name: named('Sesong', 'Arbeidersen'),
      sex: 'male',
      birth: dayAt(year - 31, 2, 14),
      number: 'dNumber',
      since: asOf - 90,
      list: 'never',
      status: 'temporary',
      statusSince: asOf - 90,
      eligibility: 'none',
    },
  ];
}

/** Whether somebody of the cast is an inhabitant. */
export const isInhabitant = (loner: Loner): boolean => (loner.status ?? 'resident') === 'resident';
