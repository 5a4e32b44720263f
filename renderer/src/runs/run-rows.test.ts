import { describe, expect, it } from 'vitest';
import { jobStates } from '#contract/flo-api/jobs.ts';
import { isUnderWay } from './run-rows.ts';

describe('a run in the table', () => {
  it('is looked at again while it moves by itself: from when it is asked for until it ends', () => {
    expect(jobStates.filter((state) => isUnderWay({ state }))).toEqual(['waiting', 'running']);
  });
});
