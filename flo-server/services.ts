import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { Clock } from '#contract/time/clock.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import type { Pool } from './db/pool.ts';
import type { AtFaultPoint } from './fault-points.ts';

/** What every feature works with. */
export interface Services {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Parameters of the rules that this installation, or a test, sets otherwise. */
  readonly parameterOverrides: Partial<SwitchParameters>;
  /** For tests only: told of each step of what is written. */
  readonly atFaultPoint?: AtFaultPoint;
  /** The oldest schema of the reference feed that is answered; the contract's own when left out. */
  readonly minClientSchema?: number;
}

/** One reading of the clock, with the day and the parameters that follow from it. */
export interface Moment {
  readonly now: Date;
  readonly today: CivilDate;
  readonly parameters: SwitchParameters;
}

const HOUR_MS = 3_600_000;
let known: { readonly hour: number; readonly day: CivilDate } | undefined;

/** The day in Norway. Worked out once an hour: midnight there is a whole hour everywhere. */
function dayOf(now: Date): CivilDate {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  if (known?.hour !== hour) known = { hour, day: osloDate(now) };
  return known.day;
}

/** Reads the clock once, so that everything in a request happens on the same day. */
export function momentOf({ clock, parameterOverrides }: Services): Moment {
  const now = clock.now();
  const today = dayOf(now);
  return { now, today, parameters: parametersOn(today, parameterOverrides) };
}
