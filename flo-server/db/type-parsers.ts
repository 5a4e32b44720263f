import pg from 'pg';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

const { builtins } = pg.types;
const OID_DATERANGE = 3912;
const OID_TSTZRANGE = 3910;

/** Days from `from` up to, not including, `to`; null where the range has no bound. */
export interface DateRange {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** Instants from `from` up to, not including, `to`; null where the range has no bound. */
export interface InstantRange {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** The bounds of a range in PostgreSQL's canonical form `[lower,upper)`. */
function bounds(text: string): readonly [string | null, string | null] {
  const [lower = '', upper = ''] = text
    .slice(1, -1)
    .split(',')
    .map((bound) => bound.replaceAll('"', ''));
  const known = (bound: string): string | null =>
    bound === '' || bound === 'infinity' || bound === '-infinity' ? null : bound;
  return [known(lower), known(upper)];
}

/** A range of days as the driver gives it. */
export function readDateRange(text: string): DateRange {
  const [from, to] = bounds(text);
  return { from: from === null ? null : civilDate(from), to: to === null ? null : civilDate(to) };
}

function readInstantRange(text: string): InstantRange {
  const [from, to] = bounds(text);
  return { from: from === null ? null : new Date(from), to: to === null ? null : new Date(to) };
}

function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a 64-bit number does not fit');
  return value;
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // A civil day has no zone; a Date would give it one.
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: readInt8,
  [OID_DATERANGE]: readDateRange,
  [OID_TSTZRANGE]: readInstantRange,
};

/** How values come out of the database: days as `YYYY-MM-DD`, bigint as number, ranges as bounds. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
    parsers[oid] ?? (pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown),
};
