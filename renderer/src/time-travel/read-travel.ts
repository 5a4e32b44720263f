import type { CivilDate } from '#contract/time/civil-date.ts';
import { readDate, type DateFault } from '../ui/read-date.ts';
import type { TravelFields, TravelMoment } from './travel-state.ts';

type Fault = DateFault | 'noList' | 'noDay';
type DayField = 'asOf' | 'knownOn' | 'otherAsOf' | 'otherKnownOn';

/** What is wrong with which field. */
export type FieldFaults = Partial<Record<DayField | 'list', Fault>>;

export type TravelReading =
  | {
      readonly ok: true;
      readonly first: TravelMoment;
      readonly second: TravelMoment | undefined;
      readonly list: number | undefined;
    }
  | { readonly ok: false; readonly faults: FieldFaults };

/** Reads what was typed: one moment or two, and the agreement where one is asked for. */
export function readTravel(
  fields: TravelFields,
  today: CivilDate,
  forList: boolean,
): TravelReading {
  const faults: FieldFaults = {};
  const day = (name: DayField, past: boolean): CivilDate | undefined => {
    const reading = readDate(fields[name], today, past);
    if (reading.ok) return reading.date;
    faults[name] = reading.fault;
    return undefined;
  };
  const first = { asOf: day('asOf', false), knownOn: day('knownOn', true) };
  const second = fields.compare
    ? { asOf: day('otherAsOf', false), knownOn: day('otherKnownOn', true) }
    : undefined;
  const list = /^\d{1,12}$/.test(fields.list.trim()) ? Number(fields.list.trim()) : undefined;
  if (forList && (list === undefined || list === 0)) faults.list = 'noList';
  // Now alone is no journey; against another moment it is.
  const isNow = fields.asOf.trim() === '' && fields.knownOn.trim() === '';
  if (isNow && !fields.compare) faults.asOf = 'noDay';
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, first, second, list: forList ? list : undefined };
}
