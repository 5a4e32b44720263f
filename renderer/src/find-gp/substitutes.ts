import type { Doctor, GPOnContractAssociation } from '#contract/flo-api/reference.ts';
import { addDays, type CivilDate } from '#contract/time/civil-date.ts';
import { fullName } from '#texts/names.ts';

/** Who stands in on a list, how much, and until when (last day; null when no end is known). */
export interface Substitute {
  readonly name: string;
  readonly percentage: number | null;
  readonly until: CivilDate | null;
}

/** Those who stand in today or later, among the doctors' periods of a list. */
export function substitutesOf(
  cycles: readonly GPOnContractAssociation[],
  doctors: readonly Doctor[],
  today: CivilDate,
): readonly Substitute[] {
  return cycles
    .filter(({ relationship }) => relationship === 'LPVI')
    .filter(({ valid }) => valid.to === null || valid.to > today)
    .flatMap(({ hprNumber, workingPercentage, valid }) => {
      const doctor = doctors.find((candidate) => candidate.hprNumber === hprNumber);
      if (doctor === undefined) return [];
      const { firstName: first, middleName: middle, lastName: last } = doctor;
      return [
        {
          name: fullName({ first, middle, last }),
          percentage: workingPercentage,
          until: valid.to === null ? null : addDays(valid.to, -1),
        },
      ];
    });
}
