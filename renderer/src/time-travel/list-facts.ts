import type { Doctor, GPContract, GPOffice } from '#contract/flo-api/reference.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tableDate, tablePeriod } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { registerCodeText } from '#texts/register-code-text.ts';
import type { KnownFact } from './compare.ts';

/** A list as the service tells of it at a moment. */
export interface ListAtMoment {
  readonly gpContract: GPContract;
  readonly office: GPOffice;
  readonly doctors: readonly Doctor[];
}

const period = ({ from, to }: GPContract['valid']): string =>
  tablePeriod(from, to === null ? null : addDays(to, -1));

/** A doctor's name; the number of a doctor nobody knows. */
export function doctorName(doctors: readonly Doctor[], hprNumber: number): string {
  const doctor = doctors.find((one) => one.hprNumber === hprNumber);
  if (doctor === undefined) return String(hprNumber);
  return [doctor.firstName, doctor.middleName, doctor.lastName].filter(Boolean).join(' ');
}

/** What is known of an agreement and its list, as labels and values. */
export function listFacts(
  seen: ListAtMoment,
  t: Translate,
  language: Language,
): readonly KnownFact[] {
  const { gpContract, office, doctors } = seen;
  const { places } = gpContract;
  const fact = (key: string, heading: string, label: string, value: string): KnownFact => ({
    key,
    heading,
    label,
    value,
    personal: false,
  });
  const list = (key: string, label: string, value: string): KnownFact =>
    fact(key, t('timeTravel.headings.list'), label, value);
  return [
    list('office', t('timeTravel.facts.office'), office.displayName),
    list('agreed', t('timeTravel.facts.agreed'), tableDate(gpContract.agreementDate)),
    list('valid', t('timeTravel.facts.valid'), period(gpContract.valid)),
    list('status', t('timeTravel.facts.listStatus'), t(`timeTravel.statuses.${places.status}`)),
    list(
      'code',
      t('timeTravel.facts.registerCode'),
      registerCodeText('listStatus', places.status, t),
    ),
    list('max', t('timeTravel.facts.maxPatients'), wholeNumber(places.maxPatients, language)),
    list('occupied', t('timeTravel.facts.occupied'), wholeNumber(places.occupied, language)),
    list('free', t('timeTravel.facts.free'), wholeNumber(places.placesAvailable, language)),
    list('waiting', t('timeTravel.facts.inQueue'), wholeNumber(places.waiting, language)),
    ...gpContract.doctorCycles.map((cycle) =>
      fact(
        `doctor:${cycle.id}`,
        t('timeTravel.headings.doctors'),
        doctorName(doctors, cycle.hprNumber),
        `${t(`timeTravel.relationships.${cycle.relationship}`)} · ${period(cycle.valid)}`,
      ),
    ),
  ];
}
