import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleWatch } from './idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;
function watch() {
  const onIdle = vi.fn();
  return { onIdle, idle: new IdleWatch({ idleMs: 15 * MINUTE, now: Date.now, onIdle }) };
}

describe('an idle desk', () => {
  it('is noticed by itself, once', () => {
    const { idle, onIdle } = watch();
    idle.start();
    vi.advanceTimersByTime(14 * MINUTE);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5 * MINUTE);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('is not idle while somebody is there', () => {
    const { idle, onIdle } = watch();
    idle.start();
    for (let n = 0; n < 5; n += 1) {
      vi.advanceTimersByTime(10 * MINUTE);
      idle.alive();
    }
    expect(onIdle).not.toHaveBeenCalled();
    idle.stop();
  });

  it('that slept is not woken by the first key', () => {
    const { idle, onIdle } = watch();
    idle.start();
    // Timers stand still while the machine sleeps.
    vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
    idle.alive();
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('is noticed though the clock was set back', () => {
    const { idle, onIdle } = watch();
    idle.start();
    vi.setSystemTime(Date.now() - 60 * MINUTE);
    vi.advanceTimersByTime(16 * MINUTE);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('counts from when somebody was there before', () => {
    const { idle } = watch();
    idle.start(Date.now() - 20 * MINUTE);
    expect(idle.check()).toBe(false);
  });

  it('is not watched when nobody is signed in', () => {
    const { idle, onIdle } = watch();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(idle.check()).toBe(true);
    idle.start();
    idle.stop();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(onIdle).not.toHaveBeenCalled();
  });
});
