import type { At, Moment } from '#contract/flo-api/moment.ts';
import { civilDate, osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { endOfDay } from '#contract/time/day-instants.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';

/** A moment in both axes of time that a reading is of. */
export interface AskedMoment {
  readonly asOf: CivilDate;
  readonly knownAt: Date;
  /** The end of the day, or `knownAt` when that is earlier: for what is only known by instants. */
  readonly until: Date;
}

const findFirst = statement<{ at: Date }>(
  'ledger.firstAct',
  'select at from ledger_act order by id limit 1',
);

function fault(path: string, reason: string): ProblemError {
  return new ProblemError('request.invalid', { status: 422, fields: [{ path, reason }] });
}

/** Days that a person who lives now, or the scheme, can have anything to do with. */
const FIRST_DAY = civilDate('1900-01-01');
const LAST_DAY = civilDate('2199-12-31');

/** Whether a reading is of another moment than now. */
export function isOfMoment({ asOf, knownAt }: At): boolean {
  return asOf !== undefined || knownAt !== undefined;
}

/**
 * The moment that was asked for. What is left out: `knownAt` is now, `asOf` the day `knownAt` lies on.
 *
 * @throws ProblemError `request.invalid` (422): known in the future, or before FLO knew anything.
 */
export async function askedMoment(db: Queryable, at: At, now: Date): Promise<AskedMoment> {
  const knownAt = at.knownAt === undefined ? now : new Date(at.knownAt);
  if (knownAt > now) throw fault('knownAt', 'future');
  const asOf = at.asOf ?? osloDate(knownAt);
  if (asOf < FIRST_DAY || asOf > LAST_DAY) throw fault('asOf', 'outOfRange');
  if (at.knownAt !== undefined) {
    const [first] = await findFirst(db);
    if (first === undefined || knownAt < first.at) throw fault('knownAt', 'beforeHistory');
  }
  const end = endOfDay(asOf);
  return { asOf, knownAt, until: end < knownAt ? end : knownAt };
}

/** The moment as an answer tells it. */
export function momentView({ asOf, knownAt }: AskedMoment, notKnown: Moment['notKnown']): Moment {
  return { asOf, knownAt: knownAt.toISOString(), notKnown };
}
