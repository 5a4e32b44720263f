import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import { valuesOn } from './dated.ts';
import type { ParameterTable } from './dated.ts';

/** How long records are kept. */
export interface RecordParameters {
  /** Years after a death during which somebody left behind may still ask. */
  readonly yearsKeptAfterDeath: number;
}

/** Every parameter of keeping records, oldest value first. */
export const recordParameterTable: ParameterTable<RecordParameters> = {
  yearsKeptAfterDeath: [
    { validFrom: civilDate('2013-01-01'), value: 10, basis: practice('installation') },
  ],
};

/** The parameters of keeping records in force on a day. */
export const recordParametersOn = (on: CivilDate): RecordParameters =>
  valuesOn(recordParameterTable, on);
