import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments.ts';

const known = ['palette', 'start', 'delta'];

describe('readArguments', () => {
  it('runs everything on the whole country by default', () => {
    expect(readArguments([], known)).toEqual({
      suites: known,
      quick: false,
      population: 5_600_000,
      fresh: false,
    });
  });

  it('runs what is named, in its own order, on a small register when in a hurry', () => {
    expect(readArguments(['delta', 'palette', '--quick'], known)).toEqual({
      suites: ['palette', 'delta'],
      quick: true,
      population: 4_000,
      fresh: false,
    });
  });

  it('takes a population and a fresh start', () => {
    const read = readArguments(['--population', '111000', '--fresh'], known);
    expect(read).toMatchObject({ population: 111_000, fresh: true });
  });

  it.each([
    [['pallete'], /no suite "pallete"/],
    [['--population', 'many'], /whole number/],
    [['--population', '10'], /whole number/],
    [['--fast'], /fast/],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv, known)).toThrow(UsageError);
    expect(() => readArguments(argv, known)).toThrow(message);
  });
});
