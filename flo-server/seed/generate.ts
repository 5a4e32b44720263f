import type { CivilDate } from '#contract/time/civil-date.ts';
import { readAges } from './facts/people.ts';
import { readDistricts, readMunicipalities, readPostalCodes } from './facts/places.ts';
import { buildLists } from './lists/build-lists.ts';
import { doctorFactory } from './lists/doctor-factory.ts';
import { planLists } from './lists/list-plan.ts';
import { organizationNumbers } from './lists/organization-number.ts';
import { writeTeams } from './lists/teams.ts';
import { ninFactory } from './nin/nin-factory.ts';
import { agePools } from './people/age-pool.ts';
import { cast, isInhabitant } from './people/cast.ts';
import type { PeopleContext } from './people/context.ts';
import { familiesOf } from './people/families.ts';
import { writeLoner } from './people/loners.ts';
import { nameSource } from './people/names.ts';
import { otherPeople } from './people/others.ts';
import { representations } from './people/representations.ts';
import { familySettler } from './people/settle-family.ts';
import { addressBooks, type AddressBook } from './places/addresses.ts';
import { planCatchments } from './places/catchments.ts';
import { dayOf } from './random/days.ts';
import { randomFor } from './random/random.ts';
import { writeLists } from './rows/list-rows.ts';
import { personRows } from './rows/person-rows.ts';
import { writePlaces } from './rows/place-rows.ts';
import type { RowSink } from './rows/row-sink.ts';
import { acts } from './ties/acts.ts';
import { ledgerRows } from './ties/ledger-rows.ts';
import { queues } from './ties/queues.ts';
import { seats } from './ties/seats.ts';
import { stayHistory } from './ties/stays.ts';
import { tieWriter } from './ties/tie-writer.ts';

/** What decides every row of a register. */
export interface RegisterOptions {
  /** Inhabitants: from about 200 to the whole country. */
  readonly population: number;
  readonly seed: number;
  /** The day the register is true on, usually the 1st of a month. */
  readonly asOf: CivilDate;
}

/** Smaller registers have no room for a municipality with its lists. */
export const SMALLEST_POPULATION = 200;
/** Beyond this, individual numbers of the largest cohorts run out. */
export const LARGEST_POPULATION = 6_000_000;

/**
 * Makes a register, row by row, into a sink. The same options give the same rows in the same order.
 * Rests whenever the sink is full, so that memory does not grow with the population.
 */
export async function generateRegister(
  options: RegisterOptions,
  sink: RowSink,
  onPeople: (written: number) => void = () => undefined,
): Promise<void> {
  const { population, seed } = options;
  if (!(population >= SMALLEST_POPULATION && population <= LARGEST_POPULATION)) {
    throw new RangeError(`population must be ${SMALLEST_POPULATION} to ${LARGEST_POPULATION}`);
  }
  const asOf = dayOf(options.asOf);
  const municipalities = readMunicipalities();
  const districts = readDistricts();
  const postalCodes = readPostalCodes();
  writePlaces(sink, municipalities, districts, postalCodes);

  const random = randomFor(seed, 'lists');
  const books = addressBooks(municipalities, districts, postalCodes);
  const book = (municipality: string): AddressBook => {
    const found = books.get(municipality);
    if (found === undefined) throw new RangeError(`no municipality ${municipality}`);
    return found;
  };
  const names = nameSource();
  const nins = ninFactory();
  const catchments = planCatchments(municipalities, population);
  const doctors = doctorFactory(names, nins, asOf, random);
  const organizationNumber = organizationNumbers();
  const { lists, offices } = buildLists(planLists(catchments, population, random), {
    districts,
    books,
    doctors,
    organizationNumber,
    asOf,
    random,
  });

  const ledger = acts(sink, asOf);
  const places = seats(lists, catchments);
  let households = 0;
  const ctx: PeopleContext = {
    asOf,
    sink,
    names,
    nins,
    catchments,
    acts: ledger,
    seats: places,
    queues: queues(sink, ledger, places, catchments, asOf, seed),
    ties: tieWriter(ledgerRows(sink), ledger, asOf),
    stays: stayHistory(places, asOf, population),
    writePerson: personRows(sink),
    represent: representations(sink, asOf, seed),
    book,
    nextHousehold: () => ++households,
  };
  const settler = familySettler(ctx);
  const writeOthers = otherPeople(ctx);
  const pools = agePools(readAges());
  const players = cast(asOf);
  let written = 0;

  for (const catchment of catchments) {
    const isStage = catchment.index === 0;
    if (isStage) {
      const own = randomFor(seed, 'cast');
      for (const loner of players) writeLoner(ctx, loner, catchment, own);
    }
    for (const settlement of catchment.settlements) {
      const own = randomFor(seed, 'people', settlement.municipality.number);
      const played = isStage && settlement.municipality === catchment.host;
      const alreadyHere = played ? players.filter(isInhabitant).length : 0;
      const pool = pools.next(Math.max(0, settlement.inhabitants - alreadyHere));
      for (const family of familiesOf(pool, own)) {
        settler.settle(family, settlement, catchment, own);
        written += family.members.length;
        if (sink.full) {
          onPeople(written);
          await sink.rest();
        }
      }
    }
    writeOthers(catchment, randomFor(seed, 'others', catchment.host.number));
  }
  onPeople(written);

  const last = randomFor(seed, 'contracts');
  writeTeams(sink, lists, organizationNumber, asOf, last);
  writeLists(sink, { lists, offices, doctors: doctors.all, catchments, asOf, book }, last);
}
