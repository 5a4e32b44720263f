import { ExclusionDecision } from '#contract/flo-api/exclusions.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { ListDoctor } from './list-doctors.ts';
import { readRequiredDate, type DayFault } from '../ui/read-date.ts';

/** A municipality's decision as it is typed. */
export interface ExclusionDraft {
  /** Number of the list; empty while none is chosen. */
  readonly list: string;
  /** HPR number of the doctor, where the list has several; else empty. */
  readonly doctor: string;
  readonly municipalityNumber: string;
  readonly decidedOn: string;
  readonly reference: string;
}

/** What is wrong with which field. */
export interface ExclusionFaults {
  readonly list?: true;
  readonly doctor?: true;
  readonly municipality?: true;
  readonly decidedOn?: DayFault;
  readonly reference?: true;
}

export type ExclusionReading =
  | { readonly ok: true; readonly decision: ExclusionDecision }
  | { readonly ok: false; readonly faults: ExclusionFaults };

const { gpContractId, hprNumber, municipalityNumber, reference } = ExclusionDecision.shape;

/**
 * Reads what was typed of a decision about a list with these GPs; a day that has not come is for the rule to
 * refuse. Which doctor it is about must be said only where there are several.
 */
export function readExclusion(
  draft: ExclusionDraft,
  today: CivilDate,
  doctors: readonly ListDoctor[],
): ExclusionReading {
  const chosen = doctors.find((one) => String(one.hprNumber) === draft.doctor);
  const several = doctors.length > 1;
  const doctor = hprNumber.safeParse(several ? chosen?.hprNumber : null);
  const named = doctor.success && (!several || chosen !== undefined);
  const list = gpContractId.safeParse(Number(draft.list));
  const municipality = municipalityNumber.safeParse(draft.municipalityNumber);
  const day = readRequiredDate(draft.decidedOn, today);
  const letter = draft.reference.trim();
  const given = reference.safeParse(letter === '' ? null : letter);
  if (list.success && municipality.success && given.success && named && 'date' in day) {
    const decision = {
      gpContractId: list.data,
      hprNumber: doctor.data ?? null,
      municipalityNumber: municipality.data,
      decidedOn: day.date,
      reference: given.data,
    };
    return { ok: true, decision };
  }
  const faults: ExclusionFaults = {
    ...(!list.success && { list: true }),
    ...(!named && { doctor: true }),
    ...(!municipality.success && { municipality: true }),
    ...('fault' in day && { decidedOn: day.fault }),
    ...(!given.success && { reference: true }),
  };
  return { ok: false, faults };
}
