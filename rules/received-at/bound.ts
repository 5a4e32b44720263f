import type { ReceivedProof } from '#contract/flo-api/received.ts';

/** What the sender says, after the token has been looked at. */
export interface ClaimFacts {
  /** The instant in the token; null when this service has not made it. */
  readonly tokenAt: Date | null;
  /** Milliseconds since the token by two clocks of the sender. */
  readonly monotonicMs: number;
  readonly wallMs: number;
}

/** When a command was received, as far as it can be believed. */
export interface Received {
  readonly proof: ReceivedProof;
  /** What was claimed, unbounded; null when there was no claim with a token of ours. */
  readonly claimedAt: Date | null;
  /** Never before the token, never after the arrival; the arrival when nothing is proved. */
  readonly receivedAt: Date;
  readonly arrivedAt: Date;
}

/** The longest that a claim may rest on one token: a working day and the night before it. */
export const TOKEN_LIFE_MS = 24 * 3_600_000;

/** The furthest that an instant can be: beyond it a `Date` holds nothing. */
const FURTHEST_MS = 8.64e15;

/**
 * Bounds a claim. Of the two clocks the one that says the later time counts: a machine that slept has
 * a slow monotonic clock, one whose clock was set back a slow wall clock, and nobody gains by either.
 */
export function boundReceivedAt(
  claim: ClaimFacts | 'none' | 'malformed',
  arrivedAt: Date,
): Received {
  const notProved = (
    proof: Exclude<ReceivedProof, 'proved'>,
    claimedAt: Date | null = null,
  ): Received => ({ proof, claimedAt, receivedAt: arrivedAt, arrivedAt });
  if (claim === 'none' || claim === 'malformed') return notProved(claim);
  const { tokenAt, monotonicMs, wallMs } = claim;
  if (tokenAt === null) return notProved('forged');
  const [token, arrived] = [tokenAt.getTime(), arrivedAt.getTime()];
  const claimed = Math.min(token + Math.max(monotonicMs, wallMs), FURTHEST_MS);
  const claimedAt = new Date(Math.max(claimed, -FURTHEST_MS));
  if (token > arrived) return notProved('ahead', claimedAt);
  if (arrived - token > TOKEN_LIFE_MS) return notProved('tooOld', claimedAt);
  const receivedAt = new Date(Math.min(Math.max(claimed, token), arrived));
  return { proof: 'proved', claimedAt, receivedAt, arrivedAt };
}
