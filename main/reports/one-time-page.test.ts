import { expect, it } from 'vitest';
import { oneTimePage } from './one-time-page.ts';

const request = (method = 'GET'): Request => new Request('https://flo.invalid/', { method });

it('is given once, with a policy that lets nothing run', async () => {
  const answer = oneTimePage('<!doctype html><p>x');
  const first = answer(request());
  expect(await first.text()).toBe('<!doctype html><p>x');
  const policy = first.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src|connect-src|\*/);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(answer(request()).status).toBe(404);
});

it('is not given to anything but a question', () => {
  const answer = oneTimePage('<p>x');
  expect(answer(request('POST')).status).toBe(404);
  expect(answer(request()).status).toBe(404);
});
