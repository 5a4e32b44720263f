import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import { valuesOn } from './dated.ts';
import type { ParameterTable } from './dated.ts';

/** When runs are due, and what of the population register's events they leave to a caseworker. */
export interface RunParameters {
  /** Time of day in Norway (`HH:MM`) when the nightly run is due. */
  readonly nightlyTime: string;
  /** The same for the monthly run, on the 1st: no earlier than 00:00, until when switches can be withdrawn. */
  readonly monthlyTime: string;
  /** People at one address; more are an institution or a mistake, not a home. */
  readonly mostAtAddress: number;
}

const START = civilDate('2013-01-01');
const OURS = practice('installation');

/** Every parameter of runs, oldest value first. A change is a new row. */
export const runParameterTable: ParameterTable<RunParameters> = {
  nightlyTime: [{ validFrom: START, value: '02:00', basis: OURS }],
  monthlyTime: [{ validFrom: START, value: '00:05', basis: OURS }],
  mostAtAddress: [{ validFrom: START, value: 19, basis: OURS }],
};

/** The parameters of runs in force on a day. */
export const runParametersOn = (on: CivilDate): RunParameters => valuesOn(runParameterTable, on);
