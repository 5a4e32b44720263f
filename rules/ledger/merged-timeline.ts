import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Timeline, TimelineTie } from './timeline.ts';

/** What becomes of the ties of two records that are one person. */
export interface MergedTimelines {
  /** The person's, with what only the other record knew. */
  readonly survivor: Timeline;
  /** What the other record keeps: days on which both were on a list. */
  readonly duplicate: Timeline;
}

const touches = (a: TimelineTie, b: TimelineTie): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);

const byDay = (ties: Timeline): Timeline => ties.toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** The parts of a tie on whose days none of the others is. */
function without(tie: TimelineTie, others: Timeline): Timeline {
  let parts: Timeline = [tie];
  for (const other of others) {
    parts = parts.flatMap((part) => {
      if (!touches(other, part)) return [part];
      const before = { ...part, to: other.from, endReason: 'merged' as const };
      const endsFirst = other.to !== null && (part.to === null || other.to < part.to);
      return [
        ...(part.from < other.from ? [before] : []),
        ...(endsFirst && other.to !== null ? [{ ...part, from: other.to }] : []),
      ];
    });
  }
  return parts;
}

/** The part of a tie on whose days another is too, up to a day. */
function shared(tie: TimelineTie, other: TimelineTie, until: CivilDate): Timeline {
  if (!touches(tie, other)) return [];
  const from = tie.from > other.from ? tie.from : other.from;
  const ends = [tie.to, other.to, until].filter((day) => day !== null).toSorted();
  const to = ends[0] ?? until;
  if (to <= from) return [];
  return [{ ...tie, from, to, endReason: to === tie.to ? tie.endReason : 'merged' }];
}

/**
 * Puts the ties of a second record where the person had none. Where both were on a list, the person's
 * own prevails and the other's ends today at the latest, so that one person takes one place.
 */
export function mergeTimelines(
  survivor: Timeline,
  duplicate: Timeline,
  today: CivilDate,
): MergedTimelines {
  const adopted = duplicate.flatMap((tie) => without(tie, survivor));
  const kept = duplicate.flatMap((tie) => survivor.flatMap((own) => shared(tie, own, today)));
  return {
    survivor: byDay([...survivor, ...adopted.map((tie) => ({ ...tie, id: null }))]),
    duplicate: byDay(kept),
  };
}
