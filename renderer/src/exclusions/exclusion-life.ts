import type { exclusionEvents, Exclusion } from '#contract/flo-api/exclusions.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

export type ExclusionEvent = (typeof exclusionEvents)[number];

/** How a municipality's decision stands, and since when. */
export interface ExclusionLife {
  readonly state: 'inForce' | ExclusionEvent;
  readonly since: CivilDate;
}

/** What has become of a decision; the newest counts. */
export function lifeOf(exclusion: Exclusion): ExclusionLife {
  const { decidedOn, appealedOn, appealDecidedOn, endedOn, endReason } = exclusion;
  if (endedOn !== null) return { state: endReason ?? 'cancelled', since: endedOn };
  if (appealDecidedOn !== null) return { state: 'upheld', since: appealDecidedOn };
  if (appealedOn !== null) return { state: 'appealed', since: appealedOn };
  return { state: 'inForce', since: decidedOn };
}

const next: Readonly<Record<ExclusionLife['state'], readonly ExclusionEvent[]>> = {
  inForce: ['appealed', 'cancelled'],
  appealed: ['upheld', 'overturned', 'cancelled'],
  upheld: ['cancelled'],
  overturned: [],
  cancelled: [],
};

/** What can become of a decision next; the service decides. */
export function nextEvents(exclusion: Exclusion): readonly ExclusionEvent[] {
  return next[lifeOf(exclusion).state];
}
