import { expect, it } from 'vitest';
import { runningTime } from './call-time.tsx';

it.each([
  [-5, '00:00'],
  [134_000, '02:14'],
  [3_599_999, '59:59'],
  [3_725_000, '1:02:05'],
])('%i milliseconds are %s', (milliseconds, shown) => {
  expect(runningTime(milliseconds)).toBe(shown);
});
