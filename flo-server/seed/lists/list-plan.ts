import { assumptions, nationalFigures } from '../facts/national-figures.ts';
import { meanListLength, type Catchment } from '../places/catchments.ts';
import { apportion } from '../random/apportion.ts';
import { at } from '../random/at.ts';
import type { Random } from '../random/random.ts';
import { sample } from '../random/sample.ts';
import type { Fullness } from './model.ts';

/** What kind of list one is to be, before it has doctors, contracts or people. */
export interface ListPlan {
  readonly catchment: Catchment;
  fullness: Fullness;
  vacant: boolean;
  fixedSalary: boolean;
  commonDoctors: number;
  shared: boolean;
  locked: boolean;
  /** Begun within the last year and still growing ("nulliste"). */
  fresh: boolean;
  /** Changes hands on the 1st of next month. */
  handover: boolean;
  membership: string | null;
  target: number;
}

/** Relative list length by centrality class: shorter where people live far apart. */
const LENGTH_BY_CLASS = [1, 1.09, 1.06, 1.03, 0.98, 0.9, 0.78];
/** How much likelier a list is vacant, on fixed salary or common in a small municipality. */
const VACANT_BY_CLASS = [1, 0.6, 0.6, 0.9, 1.4, 2.4, 4];
const SALARIED_BY_CLASS = [1, 0.5, 0.7, 1, 1.8, 3.5, 7];

const classOf = (plan: ListPlan): number => plan.catchment.host.centralityClass;

/** How many lists each catchment has: at least one. */
function listsPerCatchment(catchments: readonly Catchment[], population: number): number[] {
  const total = Math.max(catchments.length, Math.round(population / meanListLength(population)));
  const wishes = catchments.map(
    ({ inhabitants, host }) =>
      inhabitants / (meanListLength(population) * at(LENGTH_BY_CLASS, host.centralityClass)),
  );
  const counts = apportion(total, wishes);
  // Whoever has none gets one from those with the most.
  for (let none = counts.indexOf(0); none !== -1; none = counts.indexOf(0)) {
    const most = counts.indexOf(Math.max(...counts));
    counts[most] = at(counts, most) - 1;
    counts[none] = 1;
  }
  return counts;
}

function setFullness(plans: readonly ListPlan[], random: Random): void {
  const open = Math.round(plans.length * (1 - nationalFigures.listsNearlyFullShare));
  const full = Math.round(plans.length * nationalFigures.listsWithoutFreePlaceShare);
  // A catchment with several lists has room on one of them, so that people can switch.
  const byCatchment = Map.groupBy(plans, (plan) => plan.catchment);
  const mustBeOpen = new Set(
    [...byCatchment.values()].filter((own) => own.length > 1).map((own) => random.pick(own)),
  );
  const rest = plans.filter((plan) => !mustBeOpen.has(plan) && !plan.fresh);
  const alsoOpen = sample(rest, open - mustBeOpen.size, () => 1, random);
  const neither = rest.filter((plan) => !alsoOpen.has(plan));
  const isFull = sample(neither, full, () => 1, random);
  for (const plan of neither) plan.fullness = isFull.has(plan) ? 'full' : 'nearly';
}

function setTargets(plans: readonly ListPlan[], random: Random): void {
  for (const [catchment, own] of Map.groupBy(plans, (plan) => plan.catchment)) {
    const weights = own.map((plan) => {
      const size = Math.exp(random.normal() * 0.22) * (1 + (plan.commonDoctors - 1) * 0.5);
      return size * (plan.vacant ? 0.6 : 1) * (plan.fresh ? 0.4 : 1);
    });
    apportion(catchment.inhabitants, weights).forEach((size, i) => {
      // Ceilings of full lists are round numbers, as agreed ones are.
      const plan = at(own, i);
      const round = own.length > 1 && plan.fullness !== 'open' && size > 100;
      plan.target = Math.min(2_400, round ? Math.round(size / 10) * 10 : size);
    });
  }
}

/** Chooses what every list of the country is to be, in the published proportions. */
export function planLists(
  catchments: readonly Catchment[],
  population: number,
  random: Random,
): ListPlan[] {
  const counts = listsPerCatchment(catchments, population);
  const plans: ListPlan[] = catchments.flatMap((catchment, i) =>
    Array.from({ length: at(counts, i) }, () => ({
      catchment,
      fullness: 'open' as const,
      vacant: false,
      fixedSalary: false,
      commonDoctors: 1,
      shared: false,
      locked: false,
      fresh: false,
      handover: false,
      membership: null,
      target: 0,
    })),
  );
  const share = (part: number, least: number): number =>
    Math.max(least, Math.round(plans.length * part));
  const mark = (
    among: readonly ListPlan[],
    count: number,
    weightOf: (plan: ListPlan) => number,
    change: (plan: ListPlan) => void,
  ): void => sample(among, count, weightOf, random).forEach(change);
  const { lists, listsVacant, listsFixedSalary } = nationalFigures;

  mark(
    plans,
    share(listsVacant / lists, 1),
    (p) => at(VACANT_BY_CLASS, classOf(p)),
    (p) => {
      p.vacant = true;
    },
  );
  mark(
    plans,
    share(listsFixedSalary / lists, 1),
    (p) => at(SALARIED_BY_CLASS, classOf(p)),
    (p) => {
      p.fixedSalary = true;
    },
  );
  const withDoctor = plans.filter((plan) => !plan.vacant);
  const salaried = withDoctor.filter((plan) => plan.fixedSalary);
  mark(
    salaried,
    share(assumptions.commonListShare, 1),
    () => 1,
    (p) => {
      p.commonDoctors = random.between(2, 3);
    },
  );
  const ordinary = withDoctor.filter((plan) => plan.commonDoctors === 1);
  mark(
    ordinary,
    share(assumptions.sharedListShare, 1),
    () => 1,
    (p) => {
      p.shared = true;
    },
  );
  mark(
    ordinary,
    share(0.004, plans.length >= 50 ? 1 : 0),
    () => 1,
    (p) => {
      p.fresh = !p.shared;
    },
  );
  setFullness(plans, random);
  mark(
    ordinary.filter((p) => !p.shared && !p.fresh),
    share(0.012, 1),
    () => 1,
    (p) => {
      p.handover = true;
    },
  );
  const lockable = plans.filter((p) => p.fullness === 'nearly' && !p.handover);
  mark(
    lockable,
    share(assumptions.lockedListShare, 1),
    () => 1,
    (p) => {
      p.locked = true;
    },
  );
  const university = ordinary.filter((p) => p.catchment.host.number === '0301' && !p.fresh);
  if (university.length >= 5) {
    mark(
      university.filter((p) => p.fullness !== 'open'),
      1 + Math.floor(university.length / 200),
      () => 1,
      (p) => {
        p.membership = 'uio';
      },
    );
  }
  setTargets(plans, random);
  return plans;
}
