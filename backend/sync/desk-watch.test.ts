import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskWatch } from './desk-watch.ts';

let wall = 0;
let monotonic = 0;
let quiet = 0;
let told: string[] = [];
let watch: DeskWatch;

beforeEach(() => {
  wall = 1_700_000_000_000;
  monotonic = 1_000;
  quiet = 0;
  told = [];
  watch = new DeskWatch({
    quietMs: () => quiet,
    onWoken: () => told.push('woken'),
    onIdle: (idle) => told.push(idle ? 'idle' : 'back'),
    wall: () => wall,
    monotonic: () => monotonic,
    everyMs: 5_000,
  });
});
afterEach(() => watch.stop());

function pass(wallMs: number, monotonicMs: number): void {
  wall += wallMs;
  monotonic += monotonicMs;
  watch.look();
}

describe('DeskWatch', () => {
  it('says nothing while time passes as it should', () => {
    for (let beat = 0; beat < 50; beat += 1) pass(5_000 + beat * 20, 5_000 + beat * 20);
    expect(told).toEqual([]);
  });

  it.each([
    ['its monotonic clock stood still', 8 * 3_600_000, 5_000],
    ['both clocks went on', 8 * 3_600_000, 8 * 3_600_000],
    ['its wall clock was set back on waking', -3_600_000, 8 * 3_600_000],
  ])('tells once that the machine has slept, where %s (P26)', (_where, wallMs, monotonicMs) => {
    pass(wallMs, monotonicMs);
    pass(5_000, 5_000);
    expect(told).toEqual(['woken']);
  });

  it('takes a clock that is set back for what it is, and goes on (P26)', () => {
    pass(-86_400_000, 5_000);
    pass(5_000, 5_000);
    expect(told).toEqual([]);
    pass(60_000, 5_000);
    expect(told).toEqual(['woken']);
  });

  it('tells when nobody is at the desk, and when somebody is back (P25)', () => {
    quiet = 14 * 60_000;
    pass(5_000, 5_000);
    expect([watch.idle, told]).toEqual([false, []]);
    quiet = 15 * 60_000;
    pass(5_000, 5_000);
    pass(5_000, 5_000);
    expect([watch.idle, told]).toEqual([true, ['idle']]);
    quiet = 100;
    pass(5_000, 5_000);
    expect([watch.idle, told]).toEqual([false, ['idle', 'back']]);
  });
});
