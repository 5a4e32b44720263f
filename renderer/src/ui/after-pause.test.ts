import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPause } from './after-pause.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a question about what is typed', () => {
  it('is asked once, about all of it: not of 2 and 20 on the way to 200', () => {
    const ask = vi.fn();
    const pause = afterPause(ask, 500);
    for (const places of [2, 20, 200]) {
      pause.typed(places);
      vi.advanceTimersByTime(300);
    }
    expect(ask).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(ask.mock.calls).toEqual([[200]]);
  });

  it('is asked at once when it is meant, and not again after the pause', () => {
    const ask = vi.fn();
    const pause = afterPause(ask, 500);
    pause.typed(9);
    pause.meant(9);
    vi.advanceTimersByTime(1000);
    expect(ask.mock.calls).toEqual([[9]]);
  });

  it('is not asked when there is none, or nobody waits for it', () => {
    const ask = vi.fn();
    const pause = afterPause(ask, 500);
    pause.typed(9);
    pause.typed(undefined);
    vi.advanceTimersByTime(1000);
    pause.typed(9);
    pause.stop();
    vi.advanceTimersByTime(1000);
    expect(ask).not.toHaveBeenCalled();
  });
});
