import { addMonths, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { sample } from '../random/sample.ts';
import { dayRange } from '../rows/copy-text.ts';
import type { RowSink } from '../rows/row-sink.ts';
import { tables } from '../rows/tables.ts';
import { contractOn, type GpList, type Office } from './model.ts';

/** Offices in the trial of primary health care teams, for every list of the country. */
const OFFICES_PER_LIST = 17 / 5_704;
/** A team's other professions (OID 9060): nurse, health secretary, psychologist. */
const ROLES = ['SP', 'HE', 'PS'];

/** Lets some group offices have a primary health care team, and writes the teams. */
export function writeTeams(
  sink: RowSink,
  lists: readonly GpList[],
  organizationNumber: () => string,
  asOf: Day,
  random: Random,
): void {
  const inForce = lists.filter((list) => list.to === null && !list.vacant);
  const byOffice = Map.groupBy(inForce, (list) => list.office);
  const groups: Office[] = [...byOffice.keys()].filter((office) => office.isGroupOffice);
  const count = Math.max(1, Math.round(inForce.length * OFFICES_PER_LIST));
  let id = 1;
  let nurse = 9_999_991;
  for (const office of sample(groups, count, () => 1, random)) {
    const doctors = (byOffice.get(office) ?? []).flatMap(
      (list) =>
        contractOn(list, asOf)?.doctors.filter(({ relationship }) => relationship === 'LPFL') ?? [],
    );
    office.teamId = id;
    const leader = doctors[0]?.doctor.hprNumber ?? null;
    sink.add(tables.team, [id, organizationNumber(), leader, 1]);
    const members = [
      ...doctors.map(({ doctor, from }) => ({ hpr: doctor.hprNumber, role: 'LE', from })),
      ...ROLES.map((role) => ({
        hpr: nurse--,
        role,
        from: addMonths(asOf, -random.between(3, 60)),
      })),
    ];
    for (const { hpr, role, from } of members) {
      const percentage = role === 'LE' ? null : random.pick([20, 50, 80, 100]);
      sink.add(tables.teamPerson, [id, hpr, role, false, percentage, dayRange(from, null)]);
    }
    id += 1;
  }
}
