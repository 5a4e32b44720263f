import type { District, Municipality } from '../facts/places.ts';
import type { AddressBook } from '../places/addresses.ts';
import type { Catchment } from '../places/catchments.ts';
import { at } from '../random/at.ts';
import { ageAt, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { sample } from '../random/sample.ts';
import { weighted } from '../random/weighted.ts';
import { closedHistory, contractHistory, type Stretch } from './contract-history.ts';
import type { DoctorFactory } from './doctor-factory.ts';
import { doctorPeriods } from './doctor-periods.ts';
import type { ListPlan } from './list-plan.ts';
import type { Contract, DoctorPeriod, GpList, Office } from './model.ts';
import { officeFactory } from './offices.ts';

/** What lists are built from. */
export interface ListContext {
  readonly districts: readonly District[];
  readonly books: ReadonlyMap<string, AddressBook>;
  readonly doctors: DoctorFactory;
  readonly organizationNumber: () => string;
  readonly asOf: Day;
  readonly random: Random;
}

/** All lists of a register, closed ones last, with their offices. */
export interface Lists {
  readonly lists: readonly GpList[];
  readonly offices: readonly Office[];
}

/** Lists closed down within the history, for every list in force. */
const CLOSED_SHARE = 0.04;
/** The smallest contract id: ids look the same at every size of register. */
const FIRST_CONTRACT_ID = 100_001;

function endReason(
  doctors: readonly DoctorPeriod[],
  to: Day | null,
  successor: boolean,
  random: Random,
): string | null {
  if (to === null) return null;
  const doctor = doctors.find(({ relationship }) => relationship === 'LPFL')?.doctor;
  if (doctor !== undefined && ageAt(doctor.birth, to) >= 67) return 'ageLimit';
  return successor && random.chance(0.15) ? 'takenOver' : 'resigned';
}

function bookFor(ctx: ListContext, municipality: Municipality): AddressBook {
  const book = ctx.books.get(municipality.number);
  if (book === undefined) throw new RangeError('municipality without postal codes');
  return book;
}

/** Places the lists of a catchment in offices of one to six lists, by district where there are any. */
function* officesOf(
  catchment: Catchment,
  plans: readonly ListPlan[],
  ctx: ListContext,
  make: ReturnType<typeof officeFactory>,
): Generator<readonly [ListPlan, Office]> {
  const { host } = catchment;
  const districts = ctx.districts.filter(({ municipality }) => municipality === host.number);
  const table = districts.length === 0 ? null : weighted(districts, (d) => d.inhabitants);
  let waiting = [...plans];
  while (waiting.length > 0) {
    const size = host.centralityClass >= 5 ? ctx.random.between(1, 4) : ctx.random.between(1, 6);
    const own = waiting.slice(0, size);
    waiting = waiting.slice(size);
    const district = table?.draw(ctx.random) ?? null;
    const book = bookFor(ctx, host);
    const office = make({ municipality: host, district, book, lists: own.length });
    for (const plan of own) yield [plan, office];
  }
}

/** Builds lists with offices, contracts and doctors, as planned, and some that were closed down. */
export function buildLists(plans: readonly ListPlan[], ctx: ListContext): Lists {
  const make = officeFactory(ctx.organizationNumber, ctx.random);
  const offices = new Set<Office>();
  const lists: GpList[] = [];
  let nextContract = FIRST_CONTRACT_ID;

  const build = (plan: ListPlan, office: Office, stretches: readonly Stretch[]): GpList => {
    const {
      catchment,
      fullness,
      vacant,
      fixedSalary,
      commonDoctors,
      locked,
      handover,
      membership,
    } = plan;
    const list: GpList = {
      index: lists.length,
      catchment: catchment.index,
      municipality: catchment.host.number,
      district: office.address.district,
      office,
      fullness,
      vacant,
      fixedSalary,
      commonDoctors,
      locked,
      handover,
      membership,
      target: plan.target,
      contracts: [],
      from: at(stretches, 0).from,
      to: at(stretches, stretches.length - 1).to,
      occupied: 0,
      waiting: 0,
    };
    list.contracts.push(
      ...stretches.map((stretch, i): Contract => {
        const { from, to } = stretch;
        const context = { ...ctx, municipality: catchment.host, plan, stretch };
        const doctors = doctorPeriods(context);
        const reason = endReason(doctors, to, i < stretches.length - 1, ctx.random);
        return { id: nextContract++, list, from, to, endReason: reason, doctors };
      }),
    );
    offices.add(office);
    lists.push(list);
    return list;
  };

  const closed: (readonly [ListPlan, Office])[] = [];
  for (const [catchment, own] of Map.groupBy(plans, (plan) => plan.catchment)) {
    for (const [plan, office] of officesOf(catchment, own, ctx, make)) {
      build(plan, office, contractHistory(plan, ctx.asOf, ctx.random));
      closed.push([plan, office]);
    }
  }
  const gone = sample(
    closed,
    Math.max(1, Math.round(plans.length * CLOSED_SHARE)),
    () => 1,
    ctx.random,
  );
  for (const [plan, office] of gone) {
    const was: ListPlan = {
      ...plan,
      vacant: false,
      shared: false,
      commonDoctors: 1,
      handover: false,
      membership: null,
    };
    build(was, office, closedHistory(was, ctx.asOf, ctx.random));
  }
  return { lists, offices: [...offices] };
}
