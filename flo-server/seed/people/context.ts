import type { NinFactory } from '../nin/nin-factory.ts';
import type { AddressBook } from '../places/addresses.ts';
import type { Catchment } from '../places/catchments.ts';
import type { Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { RowSink } from '../rows/row-sink.ts';
import type { Acts } from '../ties/acts.ts';
import type { Queues } from '../ties/queues.ts';
import type { Seats } from '../ties/seats.ts';
import type { Stay, StayNeed } from '../ties/stays.ts';
import type { Recorded, TieWriter } from '../ties/tie-writer.ts';
import type { NameSource } from './names.ts';
import type { Person } from './person.ts';

/** What people are made with: one for a whole register. */
export interface PeopleContext {
  readonly asOf: Day;
  readonly sink: RowSink;
  readonly names: NameSource;
  readonly nins: NinFactory;
  readonly catchments: readonly Catchment[];
  readonly acts: Acts;
  readonly seats: Seats;
  readonly queues: Queues;
  readonly ties: TieWriter;
  stays(need: StayNeed, random: Random): Stay[];
  writePerson(person: Person, recorded: Recorded): void;
  /** Writes who of a family has an authorised person or a guardian. */
  represent(people: readonly Person[]): void;
  book(municipality: string): AddressBook;
  nextHousehold(): number;
}
