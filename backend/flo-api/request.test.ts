import { floOperations } from '#contract/flo-api/operations.ts';
import { describe, expect, it } from 'vitest';
import { buildRequest } from './request.ts';

const overview = floOperations['citizen.overview'];
const correlationId = 'a';

describe('a request to the central service', () => {
  it.each(['idempotencyKey', 'ifMatch', 'standing', 'received', 'correlationId'] as const)(
    'is not made when %s would begin another header',
    (name) => {
      const headers = { correlationId, [name]: '1\r\nset-cookie: x=1' };
      expect(() => buildRequest('http://x', overview, {}, headers)).toThrow(TypeError);
    },
  );

  it.each(['../../me', 'a/b', '?x=1', '#x', '%2e%2e/', '__proto__'])(
    'keeps %s in its own part of the path',
    (citizenId) => {
      const { url } = buildRequest(
        'http://x',
        overview,
        { params: { citizenId } },
        { correlationId },
      );
      const { pathname, search, hash } = new URL(url);
      expect(decodeURIComponent(pathname.split('/')[2] ?? '')).toBe(citizenId);
      expect([pathname.split('/').length, search, hash]).toEqual([4, '', '']);
    },
  );

  it('names no person outside its body, and follows no redirect', () => {
    const lookup = floOperations['citizen.lookup'];
    const nin = '15038400000';
    const { url, init } = buildRequest('http://x', lookup, { body: { nin } }, { correlationId });
    expect(`${url} ${JSON.stringify([...init.headers])}`).not.toContain(nin);
    expect(init).toMatchObject({ redirect: 'error', cache: 'no-store' });
  });
});
