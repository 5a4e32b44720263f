import type { Alternative, Decision } from '#contract/flo-api/decision.ts';
import type { OptingOutQuestion } from '#contract/flo-api/opting-out.ts';
import type { CitizenSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { effectiveDateBasis } from '../parameters/parameters.ts';
import { effectiveDate } from '../switching/effective-date.ts';
import { personObstacle } from '../waiting-list/candidate.ts';
import type { OptingOutCode } from './codes.ts';

/** Who does not want to be in the scheme tells the municipality. */
const NOTICE_TO_MUNICIPALITY = law('FOR-2012-08-29-843', '§ 2', 3);
const RIGHT_TO_A_LIST = law('FOR-2012-08-29-843', '§ 2', 1);
/** How a report takes effect, and that re-entering brings back a tie that has not ended, is ours to say. */
const OUR_CHOICE = practice('installation');

/** What the rule reads of the person. */
export interface OptingOutFacts {
  readonly citizen: CitizenSwitchFacts;
  /** The day the person left the scheme; null for those in it. */
  readonly optedOutSince: CivilDate | null;
  /** Whether the person stands in a queue. */
  readonly waits: boolean;
  /** First day without the list that leaving took away, while that day is still to come; else null. */
  readonly tieEndsOn: CivilDate | null;
}

const REGISTER: Alternative = { code: 'contactPopulationRegister' };
const MUNICIPALITY: Alternative = { code: 'contactMunicipality' };

/** Without a day nobody has reported it: somebody asks for it on the line. */
type Report = Pick<OptingOutQuestion, 'direction' | 'reportedOn'>;

function codeOf(facts: OptingOutFacts, { direction, reportedOn }: Report): OptingOutCode {
  const { citizen, optedOutSince, tieEndsOn } = facts;
  const obstacle = personObstacle({ ...citizen, optedOut: false });
  if (obstacle === 'dead' || obstacle === 'numberNotInUse') return `optingOut.${obstacle}`;
  if (reportedOn !== null && reportedOn > citizen.today) return 'optingOut.reportedLater';
  if (direction === 'in') {
    if (optedOutSince === null) return 'optingOut.alreadyIn';
    if (reportedOn === null) return 'optingOut.askedIn';
    if (reportedOn < optedOutSince) return 'optingOut.reportedBeforeOut';
    return tieEndsOn === null ? 'optingOut.in' : 'optingOut.inRestored';
  }
  if (optedOutSince !== null) return 'optingOut.alreadyOut';
  if (obstacle !== null) return 'optingOut.noRight';
  return reportedOn === null ? 'optingOut.askedOut' : 'optingOut.out';
}

const alternatives: Partial<Record<OptingOutCode, readonly Alternative[]>> = {
  'optingOut.dead': [REGISTER],
  'optingOut.numberNotInUse': [{ code: 'useCurrentNin' }, REGISTER],
  'optingOut.noRight': [REGISTER],
};

/** What registering it takes away: the tie from the day lists are brought up to date, the rest at once. */
function effectsOfLeaving({ citizen, waits }: OptingOutFacts, from: CivilDate) {
  return {
    effectiveDate: from,
    hasList: citizen.currentContractId !== null,
    waitingFallsAway: waits,
    pendingFallsAway: citizen.pending !== null,
  };
}

/**
 * What follows from a municipality's report that somebody leaves the scheme or is in it again
 * (FOR-2012-08-29-843 § 2 third paragraph): FLO registers what the municipality reports, and asks nobody
 * else; whoever asks for it on the line is told to notify the municipality. Leaving ends the tie on the day lists are brought up to date, and takes the place in a queue and
 * a coming switch away at once. Re-entering before that day brings the tie back; later the person is
 * without a list and may choose one. Total.
 */
export function decideOptingOut(
  facts: OptingOutFacts,
  report: Report,
  parameters: SwitchParameters,
): Decision {
  const { citizen } = facts;
  const { today, ageYears } = citizen;
  const code = codeOf(facts, report);
  const allowed =
    code === 'optingOut.out' || code === 'optingOut.in' || code === 'optingOut.inRestored';
  const leaves = code === 'optingOut.out' || code === 'optingOut.askedOut';
  const from = effectiveDate(today, parameters.effectiveDatePolicy, parameters.workingWeek);
  const policy = effectiveDateBasis[parameters.effectiveDatePolicy];
  return {
    outcome: allowed ? 'allowed' : 'refused',
    code,
    rule: 'opting-out/report',
    basis: [
      ...(code === 'optingOut.noRight' ? [RIGHT_TO_A_LIST] : []),
      NOTICE_TO_MUNICIPALITY,
      ...(leaves ? [policy] : [OUR_CHOICE]),
    ],
    facts: {
      under16: ageYears < 16,
      reportedOn: report.reportedOn,
      optedOutSince: facts.optedOutSince,
      ...(leaves ? effectsOfLeaving(facts, from) : {}),
    },
    alternatives: allowed ? [] : [...(alternatives[code] ?? [MUNICIPALITY])],
    parameters: { ...parameters },
    decidedOn: today,
  };
}
