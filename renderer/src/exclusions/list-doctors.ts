import type { CivilDate } from '#contract/time/civil-date.ts';
import type { getGPContract } from '#contract/flo-api/gp-contracts.ts';
import { fullName } from '#texts/names.ts';
import type { z } from '#contract/zod.ts';

type Detail = Pick<z.output<(typeof getGPContract.responses)[200]>, 'gpContract' | 'doctors'>;

/** A GP of a list, as one chooses among them. */
export interface ListDoctor {
  readonly hprNumber: number;
  readonly name: string;
}

/** The GPs a list had on a day, by name: one, or several on a common list. */
export function doctorsOn({ gpContract, doctors }: Detail, on: CivilDate): readonly ListDoctor[] {
  const had = new Set(
    gpContract.doctorCycles
      .filter(
        ({ relationship, valid: { from, to } }) =>
          relationship === 'LPFL' && from <= on && (to === null || on < to),
      )
      .map(({ hprNumber }) => hprNumber),
  );
  return doctors
    .filter(({ hprNumber }) => had.has(hprNumber))
    .map(({ hprNumber, firstName, middleName, lastName }) => ({
      hprNumber,
      name: fullName({ first: firstName, middle: middleName, last: lastName }),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}
