import { roomOf } from '../lists/finish-lists.ts';
import type { Contract, Doctor, GpList, Office } from '../lists/model.ts';
import type { AddressBook } from '../places/addresses.ts';
import type { Catchment } from '../places/catchments.ts';
import { at } from '../random/at.ts';
import { dayText, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { dayRange, textArray } from './copy-text.ts';
import type { RowSink } from './row-sink.ts';
import { tables } from './tables.ts';

/** What is written of lists once people are placed. */
export interface ListRows {
  readonly lists: readonly GpList[];
  readonly offices: readonly Office[];
  readonly doctors: readonly Doctor[];
  readonly catchments: readonly Catchment[];
  readonly asOf: Day;
  book(municipality: string): AddressBook;
}

function writeOffices(sink: RowSink, { offices, lists }: ListRows): void {
  const opened = Map.groupBy(lists, ({ office }) => office);
  for (const office of offices) {
    const { address, postBox } = office;
    const first = Math.min(...(opened.get(office) ?? []).map(({ from }) => from));
    sink.add(tables.office, [
      office.organizationNumber,
      office.name,
      office.name,
      address.municipality,
      address.district,
      office.isGroupOffice,
      office.accessible,
      address.street,
      address.postalCode,
      address.city,
      postBox,
      postBox === null ? null : address.postalCode,
      postBox === null ? null : address.city,
      office.phone,
      office.email,
      office.teamId,
      dayRange(first, null),
    ]);
  }
}

function writeDoctors(sink: RowSink, doctors: readonly Doctor[]): void {
  for (const doctor of doctors) {
    const { first, middle, last } = doctor.name;
    sink.add(tables.doctor, [
      doctor.hprNumber,
      doctor.nin,
      first,
      middle,
      last,
      doctor.sex,
      dayText(doctor.birth),
      doctor.authorisation,
      dayRange(doctor.authorisedFrom, null),
      doctor.competence,
      textArray(doctor.specialties),
      textArray(doctor.languages),
    ]);
  }
}

/** A common list goes by a name of its own. */
function nameOf(contract: Contract): string | null {
  const doctors = contract.doctors.filter(({ relationship }) => relationship === 'LPFL');
  return doctors.length < 2 ? null : `Fellesliste ${contract.list.office.name}`;
}

function writeContract(sink: RowSink, contract: Contract, rows: ListRows, random: Random): void {
  const { list, from, to } = contract;
  const isLast = contract === list.contracts.at(-1);
  const counts = to === null || to > rows.asOf;
  const room = roomOf(list, random);
  // Ended contracts keep the ceiling they had: near today's.
  const usual = list.to === null ? room.maxPatients : list.target;
  const former = Math.min(2_500, Math.round((usual * (1 + random.next() * 0.2)) / 10) * 10);
  const name = nameOf(contract);
  sink.add(tables.contract, [
    contract.id,
    list.municipality,
    list.office.organizationNumber,
    name,
    dayText(from),
    dayRange(from, to),
    counts ? room.maxPatients : Math.max(former, 10),
    counts ? room.status : 'closed',
    name !== null,
    list.fixedSalary,
    list.office.accessible,
    isLast ? list.membership : null,
    list.office.teamId,
    contract.endReason,
    1,
  ]);
}

/** Writes offices, doctors, contracts, periods, cooperation and places outside the office. */
export function writeLists(sink: RowSink, rows: ListRows, random: Random): void {
  writeOffices(sink, rows);
  writeDoctors(sink, rows.doctors);
  let periodId = 1;
  let locationId = 1;
  for (const list of rows.lists) {
    const { host, settlements } = at(rows.catchments, list.catchment);
    const away = list.to === null && host.centralityClass >= 4 && random.chance(0.09);
    for (const contract of list.contracts) {
      writeContract(sink, contract, rows, random);
      for (const period of contract.doctors) {
        sink.add(tables.doctorPeriod, [
          periodId++,
          contract.id,
          period.doctor.hprNumber,
          period.relationship,
          period.substituteFor?.hprNumber ?? null,
          dayRange(period.from, period.to),
          period.workingPercentage,
          textArray(period.workingOnDays),
        ]);
      }
      if (contract.to !== null) continue;
      for (const { municipality } of settlements) {
        if (municipality !== host)
          sink.add(tables.coopMunicipality, [contract.id, municipality.number]);
      }
      if (!away) continue;
      const place = random.pick(settlements).municipality;
      const address = rows.book(place.number).draw(random);
      sink.add(tables.outOfOffice, [
        locationId++,
        contract.id,
        `Utekontor ${place.centre}`,
        address.street,
        address.postalCode,
        address.city,
        String(Number(list.office.phone) + 1),
        dayRange(contract.from, null),
      ]);
    }
  }
}
