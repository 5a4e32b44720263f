import { describe, expect, it } from 'vitest';
import { statusWord } from './columns.tsx';

describe('the word for what a list is', () => {
  it.each([
    ['has places for callers', 'open', 990, 10, 'open'],
    ['has places, all for those who wait', 'open', 990, 0, 'forQueue'],
    ['is full', 'closed', 1000, 0, 'closed'],
    ['has too few places to open again', 'closed', 995, 0, 'notReopened'],
    ['is locked', 'locked', 990, 0, 'locked'],
  ] as const)('that %s', (_, status, occupied, placesAvailable, word) => {
    expect(statusWord({ status, occupied, maxPatients: 1000, placesAvailable })).toBe(word);
  });
});
