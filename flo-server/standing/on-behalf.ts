import { z } from '#contract/zod.ts';
import type { CallerRequest } from '#contract/codes/access.ts';
import type { CallerStanding, Principal } from '#contract/flo-api/session.ts';
import type { CallerFacts } from '#contract/flo-api/switch-facts.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { callerDecision, callerWhenUndeclared } from '#rules/standing/caller.ts';
import { decideStanding } from '#rules/standing/decide-standing.ts';
import type { Queryable } from '../db/pool.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { claimOf } from './claim.ts';
import { readStandingRecord } from './record.ts';
import { findStanding } from './standing-rows.ts';
import type { StoredStanding } from './standing-rows.ts';

/** Name of the header that says which declared standing a request rests on. */
export const STANDING_HEADER = 'flo-standing';

/** As long as a working day with overtime: a call is over by then. */
const VALID_MS = 12 * 3_600_000;

const StandingId = z.uuid();

/** Who sends the header, and about whom. */
export interface StandingUse {
  readonly principalId: string;
  readonly citizenId: string;
}

/** Gives the standing that a header names, or that there is none which fits. */
export type StandingSource = (
  header: string,
  use: StandingUse,
) => Promise<CallerStanding | 'unknown'>;

function fits(stored: StoredStanding, { principalId, citizenId }: StandingUse, now: Date): boolean {
  const age = now.getTime() - stored.at.getTime();
  const same = stored.citizenId === citizenId.toLowerCase();
  return stored.principalId === principalId && same && age >= 0 && age <= VALID_MS;
}

/**
 * The standing that a request rests on. Only the one who declared it may use it, for the same person,
 * within the working day; anything else is as if it had never been declared.
 */
export function standingSource({ pool, clock }: Services): StandingSource {
  return async (header, use) => {
    const id = StandingId.safeParse(header);
    const stored = id.success ? await findStanding(pool, id.data) : undefined;
    if (stored === undefined || !fits(stored, use, clock.now())) return 'unknown';
    const { standingId, kind, citizenId } = stored;
    return { standingId, kind, citizenId: CitizenId.parse(citizenId) };
  };
}

/** What is asked about whom, and by whom. */
interface Asked {
  readonly principal: Principal;
  readonly citizenId: string;
  readonly ageYears: number;
  readonly today: CivilDate;
}

/**
 * Who is on the line, as the rules read it now: a standing that was declared and holds no more (a
 * birthday, a guardianship that was ended) may ask for nothing. Without one it is the person, from
 * sixteen; before that nobody.
 */
export async function callerNow(db: Queryable, asked: Asked): Promise<CallerFacts | null> {
  const { onBehalfOf } = asked.principal;
  if (onBehalfOf === null) return callerWhenUndeclared(asked.ageYears);
  const stored = await findStanding(db, onBehalfOf.standingId);
  const record = stored && (await readStandingRecord(db, asked.citizenId, asked.today));
  if (stored === undefined || record === undefined) return { kind: onBehalfOf.kind, mayAsk: [] };
  const { mayAsk } = decideStanding(claimOf(stored, record), record.subject);
  return { kind: stored.kind, mayAsk: [...mayAsk] };
}

/**
 * Refuses what a declared standing does not cover. Where nobody has declared one the rule of the
 * operation itself refuses, with the paragraph.
 *
 * @throws ProblemError `standing.denied` with the decision.
 */
export function requireStanding(
  caller: CallerFacts | null,
  request: CallerRequest,
  today: CivilDate,
): void {
  if (caller === null || caller.mayAsk.includes(request)) return;
  throw new ProblemError('standing.denied', { decision: callerDecision(caller, request, today) });
}
