import type { TrailCode, TrailItem } from '#contract/flo-api/call-trail.ts';
import { MOST_TRAIL } from '#contract/flo-api/call-trail.ts';

/** Doing these again is another act; seeing something again is still having seen it. */
const counted: ReadonlySet<TrailCode> = new Set<TrailCode>([
  'identityFailed',
  'switchReceived',
  'queueReceived',
  'switched',
  'switchWithdrawn',
  'queueJoined',
  'queueLeft',
  'queueUndone',
  'wishTakenBack',
  'handedOver',
  'callbackPromised',
]);

/** What was done, before anybody knows whether it was done before. */
export type NewTrailItem = Omit<TrailItem, 'times'>;

function same(a: NewTrailItem, b: NewTrailItem): boolean {
  return (
    a.code === b.code &&
    a.gpContractId === b.gpContractId &&
    a.effectiveDate === b.effectiveDate &&
    a.decision === b.decision &&
    a.caller === b.caller
  );
}

/**
 * The trail with one more thing in it. What is there already is not written twice: acts are counted,
 * what was only seen stays as it is. Gives the same array when nothing changed.
 */
export function added(trail: readonly TrailItem[], item: NewTrailItem): readonly TrailItem[] {
  const at = trail.findIndex((known) => same(known, item));
  const known = trail[at];
  if (known === undefined) {
    return trail.length < MOST_TRAIL ? [...trail, { ...item, times: 1 }] : trail;
  }
  if (!counted.has(item.code)) return trail;
  return trail.with(at, { ...known, times: Math.min(known.times + 1, 999) });
}

/** The trail after it is known that what waited was refused, or taken back: then it never was. */
export function settled(
  trail: readonly TrailItem[],
  item: NewTrailItem,
  outcome: 'refused' | undefined,
): readonly TrailItem[] {
  return trail.flatMap((one) => {
    if (!same(one, item)) return [one];
    return outcome === undefined ? [] : [{ ...one, outcome }];
  });
}

/** Whether something was done that the register remembers, and not only looked at. */
export function hasActs(trail: readonly TrailItem[]): boolean {
  return trail.some(({ code }) => counted.has(code) || code === 'identityPassed');
}
