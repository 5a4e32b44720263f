import { assumptions } from '../facts/national-figures.ts';
import type { Municipality } from '../facts/places.ts';
import { addMonths, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { Stretch } from './contract-history.ts';
import type { DoctorFactory, DoctorNeed } from './doctor-factory.ts';
import type { ListPlan } from './list-plan.ts';
import type { Doctor, DoctorPeriod } from './model.ts';

/** Shares of a full position and the days that go with them. */
const PART_TIME: readonly (readonly [number, readonly number[]])[] = [
  [20, [5]],
  [40, [1, 2]],
  [50, []],
  [60, [1, 2, 3]],
  [80, [1, 2, 3, 4]],
  [100, []],
];

/** What periods are made from. */
export interface PeriodContext {
  readonly municipality: Municipality;
  readonly plan: ListPlan;
  readonly stretch: Stretch;
  readonly asOf: Day;
  readonly doctors: DoctorFactory;
  readonly random: Random;
}

function doctorFor(ctx: PeriodContext, from: Day, more: Partial<DoctorNeed> = {}): Doctor {
  return ctx.doctors.make({
    municipality: ctx.municipality,
    from,
    until: ctx.stretch.to ?? Math.max(ctx.asOf, from),
    substitute: false,
    ...more,
  });
}

const clip = (ctx: PeriodContext, from: Day, to: Day): { from: Day; to: Day } => ({
  from: Math.max(from, ctx.stretch.from),
  to: ctx.stretch.to === null ? to : Math.min(to, ctx.stretch.to),
});

function substitute(
  ctx: PeriodContext,
  from: Day,
  to: Day,
  standsIn: Doctor | null,
): DoctorPeriod[] {
  const period = clip(ctx, from, to);
  if (period.to <= period.from) return [];
  const [workingPercentage, workingOnDays] = ctx.random.pick(PART_TIME);
  return [
    {
      relationship: 'LPVI',
      doctor: doctorFor(ctx, period.from, { substitute: true, until: period.to }),
      substituteFor: standsIn,
      ...period,
      workingPercentage,
      workingOnDays,
    },
  ];
}

/** Substitutes now, earlier and to come, for a doctor or (null) on a vacant list. */
function substitutes(ctx: PeriodContext, standsIn: Doctor | null): DoctorPeriod[] {
  const { random, asOf } = ctx;
  const isCurrent = ctx.stretch.from <= asOf && (ctx.stretch.to === null || asOf < ctx.stretch.to);
  if (!isCurrent) return [];
  const periods: DoctorPeriod[] = [];
  const share = standsIn === null ? 0.85 : assumptions.listsWithSubstituteShare;
  const now = addMonths(asOf, -random.between(0, 8));
  if (random.chance(share)) {
    periods.push(...substitute(ctx, now, addMonths(asOf, random.between(1, 8)), standsIn));
    if (random.chance(0.15)) {
      periods.push(...substitute(ctx, now, addMonths(asOf, random.between(1, 6)), standsIn));
    }
  }
  if (random.chance(0.15)) {
    const end = addMonths(now, -random.between(1, 12));
    periods.push(...substitute(ctx, addMonths(end, -random.between(1, 9)), end, standsIn));
  }
  if (random.chance(0.04)) {
    const start = addMonths(asOf, random.between(1, 3));
    periods.push(...substitute(ctx, start, addMonths(start, random.between(2, 10)), standsIn));
  }
  return periods;
}

function ownDoctors(ctx: PeriodContext): DoctorPeriod[] {
  const { plan, stretch, random } = ctx;
  const { from, to } = stretch;
  const base = { relationship: 'LPFL', substituteFor: null, from, to } as const;
  if (plan.shared && to === null) {
    // A doctor over sixty and a younger one who will take over (shared list).
    const middle = Math.max(from, addMonths(ctx.asOf, -random.between(2, 30)));
    return [
      {
        ...base,
        doctor: doctorFor(ctx, from, { senior: true }),
        workingPercentage: 60,
        workingOnDays: [1, 2, 3],
      },
      {
        ...base,
        relationship: 'LPDL',
        from: middle,
        doctor: doctorFor(ctx, middle),
        workingPercentage: 40,
        workingOnDays: [4, 5],
      },
    ];
  }
  const count = to === null || plan.handover ? plan.commonDoctors : 1;
  return Array.from({ length: count }, () => ({
    ...base,
    doctor: doctorFor(ctx, from),
    workingPercentage: random.chance(0.1) ? random.pick([60, 80, 90]) : null,
    workingOnDays: [],
  }));
}

/** Everybody who works on a contract, in its whole life. A vacant one has substitutes at most. */
export function doctorPeriods(ctx: PeriodContext): DoctorPeriod[] {
  if (ctx.stretch.vacant) return substitutes(ctx, null);
  const own = ownDoctors(ctx);
  return [...own, ...substitutes(ctx, own[0]?.doctor ?? null)];
}
