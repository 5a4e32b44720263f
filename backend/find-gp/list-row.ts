import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import type { z } from '#contract/zod.ts';

/** A list as the local copy's question gives it: flags are 0 and 1. */
export interface ListRow {
  readonly id: number;
  readonly listName: string | null;
  readonly office: string;
  readonly municipalityNumber: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly status: z.input<typeof FindGPRow>['status'];
  readonly maxPatients: number;
  readonly occupied: number;
  readonly placesAvailable: number;
  readonly waiting: number;
  readonly accessible: number;
  readonly fixedSalary: number;
  readonly commonList: number;
  readonly requiresMembership: number;
  readonly officeName: string;
  readonly street: string;
  readonly districtNumber: string | null;
  readonly municipalityName: string;
  readonly districtName: string | null;
  readonly hprNumber: number | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly specialist: number | null;
  readonly languages: string | null;
  readonly hasSubstitute: number;
}

/** The row as the page gets it. */
export function toFindGPRow(row: ListRow): z.input<typeof FindGPRow> {
  const { hprNumber, firstName, middleName, lastName, sex } = row;
  const known = hprNumber !== null && firstName !== null && lastName !== null && sex !== null;
  return {
    gpContractId: row.id,
    gp: known
      ? { hprNumber, sex, name: { first: firstName, middle: middleName, last: lastName } }
      : null,
    hasSubstitute: row.hasSubstitute === 1,
    listName: row.listName,
    organizationNumber: row.office,
    officeName: row.officeName,
    street: row.street,
    municipalityNumber: row.municipalityNumber,
    municipalityName: row.municipalityName,
    districtNumber: row.districtNumber,
    districtName: row.districtName,
    accessible: row.accessible === 1,
    languages: row.languages === null ? [] : (JSON.parse(row.languages) as string[]),
    specialist: row.specialist === 1,
    isFixedSalary: row.fixedSalary === 1,
    participatesOnCommonList: row.commonList === 1,
    requiresMembership: row.requiresMembership === 1,
    status: row.status,
    maxPatients: row.maxPatients,
    occupied: row.occupied,
    placesAvailable: row.placesAvailable,
    waiting: row.waiting,
    validFrom: row.validFrom,
    validTo: row.validTo,
  };
}
