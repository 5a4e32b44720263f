import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error.ts';

/** How much one principal may ask. */
export interface RateLimit {
  /** Requests a second, for ever. */
  readonly perSecond: number;
  /** Requests at once, after a rest. */
  readonly burst: number;
}

/** Far above what a person at a desk needs, far below what emptying the register takes. */
export const rateLimitOf = (perSecond: number): RateLimit => ({ perSecond, burst: perSecond * 10 });
export const DEFAULT_PER_SECOND = 50;

interface Bucket {
  left: number;
  /** Milliseconds of the clock that counts. */
  at: number;
}

/** Counts requests of each principal; there are no more buckets than staff. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: RateLimit, now: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Counts one request. Seconds to wait when it is one too many, else 0. */
  take(principalId: string): number {
    const { perSecond, burst } = this.#limit;
    const now = this.#now();
    const bucket = this.#buckets.get(principalId) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    this.#buckets.set(principalId, bucket);
    if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perSecond));
    bucket.left -= 1;
    return 0;
  }
}

/** Refuses what a principal asks beyond the limit. Comes after `authenticate`. */
export function limitRate(app: FastifyInstance, limit: RateLimit): void {
  const limiter = new RateLimiter(limit);
  app.addHook('onRequest', async ({ staff }) => {
    const retryAfter = staff === null ? 0 : limiter.take(staff.id);
    if (retryAfter > 0) throw new ProblemError('service.rateLimited', { retryAfter });
  });
}
