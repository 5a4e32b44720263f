import type { AuditSignal } from '#contract/codes/access.ts';
import type { AuditPattern } from '#contract/flo-api/audit.ts';
import { addDays } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { neighbourSql, ownNameSql } from './acquaintances-sql.ts';
import { limits } from './limits.ts';
import { burstSql, colleagueSql, oddHoursSql, repeatedSql } from './patterns-sql.ts';

interface PatternRow extends Omit<AuditPattern, 'signal' | 'firstAt' | 'lastAt'> {
  readonly firstAt: Date;
  readonly lastAt: Date;
}

type Find = ReturnType<typeof statement<PatternRow>>;

const find: Readonly<Record<AuditSignal, Find>> = {
  ownName: statement('audit.pattern.ownName', ownNameSql),
  neighbour: statement('audit.pattern.neighbour', neighbourSql),
  colleague: statement('audit.pattern.colleague', colleagueSql),
  burst: statement('audit.pattern.burst', burstSql),
  repeated: statement('audit.pattern.repeated', repeatedSql),
  oddHours: statement('audit.pattern.oddHours', oddHoursSql),
};

/** Longer, and a supervisor waits too long for too much. */
const MOST_DAYS = 92;

/** Civil days, both included. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

function held({ from, to }: Days): Days {
  if (to < from || addDays(from, MOST_DAYS) < to) {
    throw new ProblemError('request.invalid', { fields: [{ path: 'query.to', reason: 'period' }] });
  }
  return { from, to };
}

/** Parameters of each signal after the period. */
const parameters = (before: string): Readonly<Record<AuditSignal, readonly unknown[]>> => ({
  ownName: [limits.acquaintances, limits.timesChance],
  neighbour: [limits.acquaintances, limits.timesChance],
  colleague: [limits.refusedColleagues],
  burst: [before, limits.burstAtLeast, limits.burstTimes, limits.usualHours],
  repeated: [limits.visitMinutes, limits.visits, limits.visitDays],
  oddHours: [limits.workBegins, limits.workEnds, limits.oddHours],
});

const startOfDay = statement<{ at: Date }>(
  'audit.pattern.startOfDay',
  `select ($1::date)::timestamp at time zone 'Europe/Oslo' as at`,
);

async function instantOf(db: Queryable, day: CivilDate): Promise<string> {
  const [row] = await startOfDay(db, day);
  if (row === undefined) throw new RangeError('not a day');
  return row.at.toISOString();
}

/** Patterns worth a question in what was looked at on these days, with the figures they rest on. */
export async function patternsIn(db: Queryable, days: Days): Promise<AuditPattern[]> {
  const { from, to } = held(days);
  const period = [await instantOf(db, from), await instantOf(db, addDays(to, 1))];
  const before = await instantOf(db, addDays(from, -limits.usualDays));
  const found: AuditPattern[] = [];
  for (const [signal, more] of Object.entries(parameters(before)) as [AuditSignal, unknown[]][]) {
    // One after the other: they are heavy, and callers come first.
    const rows = await find[signal](db, ...period, ...more);
    for (const { firstAt, lastAt, ...row } of rows) {
      found.push({
        ...row,
        signal,
        firstAt: firstAt.toISOString(),
        lastAt: lastAt.toISOString(),
      });
    }
  }
  return found;
}
