import type { Basis, Decision } from '#contract/flo-api/decision.ts';
import type { personStatuses } from '#contract/codes/code-lists.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { recordParametersOn } from '../parameters/record-table.ts';

/** Every code a decision about de-identification can have. Each has its sentences in `texts/`. */
export const deidentificationCodes = [
  'deidentification.allowed',
  'deidentification.inUse',
  'deidentification.tooEarly',
  'deidentification.alreadyDone',
] as const;
export type DeidentificationCode = (typeof deidentificationCodes)[number];

/** Storage limitation: no longer with a name than its purpose needs (GDPR article 5). */
export const STORAGE_LIMITATION: Basis = law('LOV-2018-06-15-38', '§ 1');
const OWN_PERIOD: Basis = practice('installation');

/** What is known of the record. */
export interface DeidentificationCase {
  readonly today: CivilDate;
  readonly status: (typeof personStatuses)[number];
  readonly deathDate: CivilDate | null;
  /** The record was a second one of a person who lives on under another. */
  readonly merged: boolean;
  readonly alreadyDone: boolean;
}

/** The first day on which a name may go after a death. */
function earliest(deathDate: CivilDate, yearsKept: number): CivilDate {
  const year = String(Number(deathDate.slice(0, 4)) + yearsKept).padStart(4, '0');
  // A day that not every year has.
  const day = deathDate.endsWith('-02-29') ? '-03-01' : deathDate.slice(4);
  return civilDate(`${year}${day}`);
}

function codeOf(item: DeidentificationCase, from: CivilDate | null): DeidentificationCode {
  if (item.alreadyDone) return 'deidentification.alreadyDone';
  // A record made by mistake was never about anybody of its own.
  if (item.merged || item.status === 'discontinued') return 'deidentification.allowed';
  if (from === null) return 'deidentification.inUse';
  return from <= item.today ? 'deidentification.allowed' : 'deidentification.tooEarly';
}

/** Whether a record may lose who it was about. Total. */
export function decideDeidentification(item: DeidentificationCase): Decision {
  const { yearsKeptAfterDeath } = recordParametersOn(item.today);
  const from = item.deathDate === null ? null : earliest(item.deathDate, yearsKeptAfterDeath);
  const code = codeOf(item, from);
  return {
    outcome: code === 'deidentification.allowed' ? 'allowed' : 'refused',
    code,
    rule: 'privacy/deidentification',
    basis: [STORAGE_LIMITATION, OWN_PERIOD],
    facts: { merged: item.merged, earliest: from },
    alternatives: [],
    parameters: { yearsKeptAfterDeath },
    decidedOn: item.today,
  };
}
