import type { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

/** A tie as the ledger believes it, or as it is to be believed. */
export interface TimelineTie {
  /** Null for a tie that is not in the ledger yet. */
  readonly id: number | null;
  readonly gpContractId: number;
  readonly from: CivilDate;
  /** First day no longer on the list; null while no end is known. */
  readonly to: CivilDate | null;
  readonly responsibleHprNumber: number | null;
  readonly beginReason: (typeof beginReasons)[number];
  readonly endReason: (typeof endReasons)[number] | null;
  /** A named right to a place above the ceiling. */
  readonly aboveCeilingRight: string | null;
}

/** A person's ties, the earliest first. */
export type Timeline = readonly TimelineTie[];

/** The tie's list, period or reasons were wrong; what is left out stays. */
export interface Correction {
  readonly kind: 'correction';
  readonly tieId: number;
  readonly gpContractId?: number | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | null | undefined;
  readonly beginReason?: TimelineTie['beginReason'] | undefined;
  readonly endReason?: TimelineTie['endReason'] | undefined;
}

/** The tie never happened. */
export interface Cancellation {
  readonly kind: 'cancellation';
  readonly tieId: number;
  /** The tie before it, which ended because of it, went on. */
  readonly previousWentOn: boolean;
}

/** The tie began earlier; the one before it gives way. */
export interface BackDating {
  readonly kind: 'backDating';
  readonly tieId: number;
  readonly from: CivilDate;
}

/** A change of what is believed about one tie. */
export type TieChange = Correction | Cancellation | BackDating;

const ordered = (timeline: Timeline): Timeline =>
  timeline.toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** A new belief about a tie. What it is now takes no right with it to another list. */
function changed(tie: TimelineTie, change: Partial<TimelineTie>): TimelineTie {
  const moved = change.gpContractId !== undefined && change.gpContractId !== tie.gpContractId;
  return {
    ...tie,
    ...change,
    ...(moved && { responsibleHprNumber: null, aboveCeilingRight: null }),
  };
}

function corrected(tie: TimelineTie, change: Correction): TimelineTie {
  return changed(tie, {
    gpContractId: change.gpContractId ?? tie.gpContractId,
    from: change.from ?? tie.from,
    to: change.to === undefined ? tie.to : change.to,
    beginReason: change.beginReason ?? tie.beginReason,
    endReason: change.endReason === undefined ? tie.endReason : change.endReason,
  });
}

function cancelled(timeline: Timeline, target: TimelineTie, previousWentOn: boolean): Timeline {
  const rest = timeline.filter((tie) => tie !== target);
  const before = rest.findLast(({ to }) => to === target.from);
  if (!previousWentOn || before === undefined) return rest;
  return rest.map((tie) =>
    tie === before ? changed(tie, { to: target.to, endReason: target.endReason }) : tie,
  );
}

function backDated(timeline: Timeline, target: TimelineTie, from: CivilDate): Timeline {
  return timeline.map((tie) => {
    if (tie === target) return changed(tie, { from });
    const givesWay = tie.from < from && tie.to !== null && tie.to > from && tie.to <= target.from;
    return givesWay ? changed(tie, { to: from }) : tie;
  });
}

/**
 * A person's ties as they are to be believed after a change, the earliest first; undefined when the
 * tie is not among them. Whether that can be believed is `decideChange`'s to say.
 */
export function applyChange(timeline: Timeline, change: TieChange): Timeline | undefined {
  const target = timeline.find(({ id }) => id === change.tieId);
  if (target === undefined) return undefined;
  if (change.kind === 'cancellation') return cancelled(timeline, target, change.previousWentOn);
  if (change.kind === 'backDating') return ordered(backDated(timeline, target, change.from));
  const becomes = corrected(target, change);
  return ordered(timeline.map((tie) => (tie === target ? becomes : tie)));
}
