import type { Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import type { LedgerCode } from './codes.ts';
import type { TieChange, Timeline, TimelineTie } from './timeline.ts';
import { applyChange } from './timeline.ts';

/** That the ledger is put right, and how far, is the register's own practice: no paragraph says so. */
const OWN_CHOICE: readonly Basis[] = [practice('installation')];

/** A list that somebody is to be believed to have been on. */
export interface ListLifeFacts {
  readonly gpContractId: number;
  readonly validFrom: CivilDate;
  /** First day the agreement no longer holds; null while no end is known. */
  readonly validTo: CivilDate | null;
  readonly maxPatients: number;
  /** People counted on it today, whether the person is one of them or not. */
  readonly occupied: number;
}

/** Everything a change of a belief is decided upon. */
export interface TieChangeCase {
  readonly today: CivilDate;
  readonly birthDate: CivilDate;
  readonly deathDate: CivilDate | null;
  /** A switch has been asked for and has not taken effect: it remembers what to go back to. */
  readonly pendingSwitch: boolean;
  readonly timeline: Timeline;
  /** The lists of the ties after the change; one that is missing does not exist. */
  readonly lists: readonly ListLifeFacts[];
}

const allowed = {
  correction: 'ledger.correctionAllowed',
  cancellation: 'ledger.cancellationAllowed',
  backDating: 'ledger.backDatingAllowed',
} as const;

/** Refusals after which the switch that waits can be withdrawn. */
const leads: readonly LedgerCode[] = ['ledger.notYet', 'ledger.pendingSwitch'];

const sameTie = (a: TimelineTie, b: TimelineTie): boolean =>
  a.gpContractId === b.gpContractId &&
  a.from === b.from &&
  a.to === b.to &&
  a.beginReason === b.beginReason &&
  a.endReason === b.endReason;

/** Whether a tie counts as a place on a day: now, or to come. */
export function takesPlace({ to }: TimelineTie, today: CivilDate): boolean {
  return to === null || to > today;
}

function overlaps(after: Timeline): boolean {
  return after.some((tie, i) => {
    const next = after[i + 1];
    return next !== undefined && (tie.to === null || tie.to > next.from);
  });
}

/** Ties that are believed anew: the ones a change must answer for. */
function believedAnew(before: Timeline, after: Timeline): Timeline {
  return after.filter((tie) => !before.some((old) => sameTie(old, tie)));
}

function fits(tie: TimelineTie, { validFrom, validTo }: ListLifeFacts): boolean {
  return tie.from >= validFrom && (validTo === null || (tie.to !== null && tie.to <= validTo));
}

function isFull(tie: TimelineTie, item: TieChangeCase, list: ListLifeFacts): boolean {
  if (!takesPlace(tie, item.today) || tie.aboveCeilingRight !== null) return false;
  const { gpContractId, occupied, maxPatients } = list;
  const hadPlace = item.timeline.some(
    (old) => old.gpContractId === gpContractId && takesPlace(old, item.today),
  );
  return !hadPlace && occupied >= maxPatients;
}

function codeOf(item: TieChangeCase, change: TieChange): LedgerCode {
  const { timeline, today, lists } = item;
  const target = timeline.find(({ id }) => id === change.tieId);
  const after = applyChange(timeline, change);
  if (target === undefined || after === undefined) return 'ledger.tieUnknown';
  if (target.from > today) return 'ledger.notYet';
  if (item.pendingSwitch) return 'ledger.pendingSwitch';
  if (change.kind === 'backDating' && change.from >= target.from) return 'ledger.notEarlier';
  const anew = believedAnew(timeline, after);
  if (anew.length === 0 && after.length === timeline.length) return 'ledger.unchanged';
  if (after.some(({ from, to }) => to !== null && to <= from)) return 'ledger.emptyPeriod';
  if (anew.some(({ from }) => from > today)) return 'ledger.notYet';
  const { birthDate, deathDate } = item;
  if (anew.some(({ from }) => from < birthDate || (deathDate !== null && from > deathDate))) {
    return 'ledger.outsideLife';
  }
  if (overlaps(after)) return 'ledger.overlap';
  for (const tie of anew) {
    const list = lists.find(({ gpContractId }) => gpContractId === tie.gpContractId);
    if (list === undefined) return 'ledger.listUnknown';
    if (!fits(tie, list)) return 'ledger.outsideAgreement';
    if (isFull(tie, item, list)) return 'ledger.listFull';
  }
  return allowed[change.kind];
}

/** Whether a change of what is believed about a tie holds. Total. */
export function decideChange(item: TieChangeCase, change: TieChange): Decision {
  const code = codeOf(item, change);
  return {
    outcome: code === allowed[change.kind] ? 'allowed' : 'refused',
    code,
    rule: `ledger/${change.kind}`,
    basis: [...OWN_CHOICE],
    facts: { kind: change.kind, tieId: change.tieId },
    alternatives: leads.includes(code) ? [{ code: 'withdrawPendingSwitch' }] : [],
    parameters: {},
    decidedOn: item.today,
  };
}
