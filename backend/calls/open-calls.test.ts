import { expect, it } from 'vitest';
import { OpenCalls } from './open-calls.ts';

it('knows in which call each person is spoken of, until it is over', () => {
  const calls = new OpenCalls();
  calls.bind('mother', 'one');
  calls.bind('child', 'one');
  calls.bind('neighbour', 'two');
  expect(['mother', 'child', 'neighbour', 'nobody'].map((id) => calls.of(id))).toEqual([
    'one',
    'one',
    'two',
    undefined,
  ]);
  calls.bind('mother', null);
  expect([calls.of('mother'), calls.of('child')]).toEqual([undefined, 'one']);
  calls.clear();
  expect(calls.of('neighbour')).toBeUndefined();
});

it('forgets those longest ago', () => {
  const calls = new OpenCalls();
  for (let n = 0; n <= 200; n += 1) calls.bind(`c${n}`, `call${n}`);
  expect([calls.of('c0'), calls.of('c1')]).toEqual([undefined, 'call1']);
});
