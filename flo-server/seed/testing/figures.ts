import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Value } from '../rows/row-sink.ts';
import { tables } from '../rows/tables.ts';
import type { CollectedRows } from './collected-rows.ts';

type Row = (column: string) => Value;

/** A half-open range in PostgreSQL's text form. */
interface Range {
  readonly from: string;
  readonly to: string;
}

function range(value: Value): Range {
  const [from = '', to = ''] = String(value).slice(1, -1).split(',');
  return { from, to: to === '' ? '9999' : to };
}

const covers = ({ from, to }: Range, day: string): boolean => from <= day && day < to;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.filter(test).length / items.length;

/** What a register comes to, measured on its rows as a reader would. */
export function measure(rows: CollectedRows, asOf: CivilDate) {
  const residents = rows.of(tables.citizen).filter((row) => row('person_status') === 'resident');
  const occupied = new Map<Value, number>();
  const current = new Map<Value, Value>();
  for (const row of rows.of(tables.tie)) {
    const valid = range(row('valid'));
    const contract = row('gp_contract_id');
    if (valid.to > asOf) occupied.set(contract, (occupied.get(contract) ?? 0) + 1);
    if (covers(valid, asOf)) current.set(row('citizen_id'), contract);
  }
  const inForce = rows.of(tables.contract).filter((row) => covers(range(row('valid')), asOf));
  const municipalityOf = new Map(inForce.map((row) => [row('id'), row('municipality_number')]));
  const statusOf = new Map(inForce.map((row) => [row('id'), row('status')]));
  const gps = rows
    .of(tables.doctorPeriod)
    .filter((row) => row('relationship') === 'LPFL' && covers(range(row('valid')), asOf));
  const withDoctor = new Set(gps.map((row) => row('gp_contract_id')));
  const doctors = new Map(rows.of(tables.doctor).map((row) => [row('hpr_number'), row]));
  const active = gps.flatMap((row) => doctors.get(row('hpr_number')) ?? []);
  const length = (row: Row): number => occupied.get(row('id')) ?? 0;
  const ceiling = (row: Row): number => Number(row('max_patients'));
  const staffed = inForce.filter((row) => withDoctor.has(row('id')));
  const vacant = inForce.filter((row) => !withDoctor.has(row('id')));
  const waiting = rows.of(tables.waiting).filter((row) => row('left_at') === null);
  const homes = new Map(residents.map((row) => [row('id'), row('municipality_number')]));
  const awaited = (row: Row): Value | undefined => municipalityOf.get(row('gp_contract_id'));

  return {
    inhabitants: residents.length,
    women: residents.filter((row) => row('sex') === 'female').length,
    lists: inForce.length,
    listsVacant: vacant.length,
    listsFixedSalary: inForce.filter((row) => row('is_fixed_salary') === true).length,
    peopleOnVacantLists: vacant.reduce((sum, row) => sum + length(row), 0),
    meanLength: mean(inForce.map(length)),
    meanLengthWithDoctor: mean(staffed.map(length)),
    meanCeilingWithDoctor: mean(staffed.map(ceiling)),
    fullShare: share(inForce, (row) => length(row) >= ceiling(row)),
    nearlyFullShare: share(inForce, (row) => length(row) >= 0.995 * ceiling(row)),
    listsOverCeiling: inForce.filter((row) => length(row) > ceiling(row)).length,
    openListsWithTenFree: inForce.filter(
      (row) => row('status') === 'open' && ceiling(row) - length(row) >= 10,
    ).length,
    specialistShare: share(active, (row) => row('competence') === 'specialist'),
    womenShareOfDoctors: share(active, (row) => row('sex') === 'female'),
    unallocated: residents.filter(
      (row) => !current.has(row('id')) && row('opted_out_since') === null,
    ).length,
    waitingShare: waiting.length / residents.length,
    waitingOtherThanDoctors: share(
      waiting,
      (row) => awaited(row) !== municipalityOf.get(current.get(row('citizen_id')) ?? null),
    ),
    waitingOtherThanHome: share(waiting, (row) => awaited(row) !== homes.get(row('citizen_id'))),
    queuesOnOpenLists: waiting.filter((row) => statusOf.get(row('gp_contract_id')) !== 'closed')
      .length,
  };
}

export type Figures = ReturnType<typeof measure>;
