import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { RateLimiter, rateLimitOf } from './rate-limit.ts';

describe('a principal', () => {
  it('may rush for a while, then as fast as the limit, and rush again after a rest', () => {
    let now = 0;
    const limiter = new RateLimiter({ perSecond: 2, burst: 5 }, () => now);
    const take = (times: number) => Array.from({ length: times }, () => limiter.take('one'));
    expect(take(6)).toEqual([0, 0, 0, 0, 0, 1]);
    now += 500;
    expect(take(2)).toEqual([0, 1]);
    now += 60_000;
    expect(take(6)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('is told how long to wait, at least a second', () => {
    const limiter = new RateLimiter({ perSecond: 0.1, burst: 1 }, () => 0);
    expect([limiter.take('one'), limiter.take('one')]).toEqual([0, 10]);
  });

  it('does not wait for another', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, () => 0);
    expect([limiter.take('one'), limiter.take('two'), limiter.take('one')]).toEqual([0, 0, 1]);
  });

  it('has room for a person who works fast', () => {
    const { perSecond, burst } = rateLimitOf(50);
    expect(burst).toBeGreaterThanOrEqual(perSecond * 10);
  });
});

describe('the service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService({ rateLimit: { perSecond: 0.01, burst: 3 } });
  });
  afterAll(() => service.stop());

  it('says 429 with Retry-After to the one who asks too much, and answers the others', async () => {
    for (let i = 0; i < 3; i += 1) expect((await service.call('session.me')).status).toBe(200);
    const refused = await service.call('session.me');
    expect([refused.status, refused.json<Problem>().code]).toEqual([429, 'service.rateLimited']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(1);
    expect((await service.signedIn('lars-moen').call('session.me')).status).toBe(200);
  });

  it('does not count what holds nothing about anybody', async () => {
    for (let i = 0; i < 5; i += 1) {
      expect((await service.app.inject({ url: '/health/live' })).statusCode).toBe(200);
    }
  });
});
