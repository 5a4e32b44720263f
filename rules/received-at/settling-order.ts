import type { Received } from './bound.ts';

/** A registered outage, as far as order is concerned. */
export interface OutageWindow {
  readonly from: Date;
  /** Null: it is not over. */
  readonly to: Date | null;
  /** When collecting ends. */
  readonly collectUntil: Date;
}

/** A wish that waits to be settled. */
export interface WaitingWish extends Pick<Received, 'proof' | 'receivedAt' | 'arrivedAt'> {
  /** In the order they were written down: settles what is the same to the millisecond. */
  readonly id: number;
}

/**
 * The instant a wish is placed by: when it was received, if that is proved, lies in the outage, and it
 * arrived while wishes were collected. Everything else stands where it arrived.
 */
export function placedAt(wish: WaitingWish, { from, to, collectUntil }: OutageWindow): Date {
  const { proof, receivedAt, arrivedAt } = wish;
  const inOutage = receivedAt >= from && (to === null || receivedAt < to);
  return proof === 'proved' && inOutage && arrivedAt < collectUntil ? receivedAt : arrivedAt;
}

/** Wishes in the order they are settled: by when they were received in the outage, then by arrival. */
export function settlingOrder<Wish extends WaitingWish>(
  wishes: readonly Wish[],
  outage: OutageWindow,
): Wish[] {
  const keyed = wishes.map((wish) => ({ wish, at: placedAt(wish, outage).getTime() }));
  return keyed
    .toSorted(
      (a, b) =>
        a.at - b.at ||
        a.wish.arrivedAt.getTime() - b.wish.arrivedAt.getTime() ||
        a.wish.id - b.wish.id,
    )
    .map(({ wish }) => wish);
}
