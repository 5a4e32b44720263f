import { expect, it } from 'vitest';
import { Standings } from './standings.ts';

it('knows what was declared last about each person', () => {
  const standings = new Standings();
  standings.declare('a', 's1');
  standings.declare('b', 's2');
  standings.declare('a', 's3');
  expect([standings.of('a'), standings.of('b'), standings.of('c')]).toEqual([
    's3',
    's2',
    undefined,
  ]);
  standings.forget('a');
  expect(standings.of('a')).toBeUndefined();
  standings.clear();
  expect(standings.of('b')).toBeUndefined();
});

it('forgets those longest ago', () => {
  const standings = new Standings();
  for (let n = 0; n <= 200; n += 1) standings.declare(`c${n}`, `s${n}`);
  expect(standings.of('c0')).toBeUndefined();
  expect(standings.of('c1')).toBe('s1');
  standings.declare('c1', 'again');
  standings.declare('new', 's');
  expect([standings.of('c1'), standings.of('c2')]).toEqual(['again', undefined]);
});
