import { describe, expect, it } from 'vitest';
import { boundReceivedAt, TOKEN_LIFE_MS } from './bound.ts';
import { outageState, wrongOutageTime } from './outage-times.ts';
import { placedAt, settlingOrder } from './settling-order.ts';
import type { OutageWindow, WaitingWish } from './settling-order.ts';

const at = (time: string): Date => new Date(`2026-06-10T${time}:00Z`);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('when a command was received', () => {
  const claim = (monotonicMs: number, wallMs = monotonicMs, tokenAt: Date | null = at('10:00')) =>
    boundReceivedAt({ tokenAt, monotonicMs, wallMs }, at('11:00'));

  it.each<[string, number, number, string]>([
    ['both clocks agree', 5 * MINUTE, 5 * MINUTE, '10:05'],
    ['the machine slept: the wall clock counts', 5 * MINUTE, 35 * MINUTE, '10:35'],
    ['the wall clock was set back', 5 * MINUTE, -2 * HOUR, '10:05'],
    [
      'the wall clock was set forward, and cannot be later than the arrival',
      5 * MINUTE,
      HOUR * 9,
      '11:00',
    ],
    ['both say before the token', -MINUTE, -HOUR, '10:00'],
    ['the process was started anew and knows the wall clock alone', 0, 20 * MINUTE, '10:20'],
  ])('%s (P18)', (_what, monotonicMs, wallMs, received) => {
    const bounded = claim(monotonicMs, wallMs);
    expect([bounded.proof, bounded.receivedAt]).toEqual(['proved', at(received)]);
    expect(bounded.claimedAt).toEqual(
      new Date(at('10:00').getTime() + Math.max(monotonicMs, wallMs)),
    );
  });

  it.each([
    ['none', boundReceivedAt('none', at('11:00'))],
    ['malformed', boundReceivedAt('malformed', at('11:00'))],
    ['forged', claim(0, 0, null)],
    ['ahead', claim(0, 0, at('11:01'))],
    ['tooOld', claim(0, 0, new Date(at('11:00').getTime() - TOKEN_LIFE_MS - 1))],
  ])('%s is received when it arrived, and proves nothing (P18)', (proof, bounded) => {
    expect(bounded).toMatchObject({ proof, receivedAt: at('11:00'), arrivedAt: at('11:00') });
  });

  it('holds for a day, to the millisecond', () => {
    const token = new Date(at('11:00').getTime() - TOKEN_LIFE_MS);
    expect(claim(0, 0, token).proof).toBe('proved');
  });

  it('is always between the token and the arrival, whatever is claimed (P18)', () => {
    for (const ms of [-9_999_999_999_999, -1, 0, 1, HOUR, 9_999_999_999_999]) {
      const { receivedAt } = claim(ms, -ms);
      expect(receivedAt >= at('10:00') && receivedAt <= at('11:00')).toBe(true);
    }
  });
});

describe('the order in which wishes are settled', () => {
  const outage: OutageWindow = { from: at('10:00'), to: at('11:00'), collectUntil: at('11:30') };
  const wish = (
    id: number,
    received: string,
    arrived: string,
    proof: WaitingWish['proof'] = 'proved',
  ): WaitingWish => ({ id, receivedAt: at(received), arrivedAt: at(arrived), proof });

  it.each<[string, WaitingWish, string]>([
    ['received in the outage', wish(1, '10:30', '11:20'), '10:30'],
    ['received as it begins', wish(1, '10:00', '11:20'), '10:00'],
    ['received before it', wish(1, '09:59', '11:20'), '11:20'],
    ['received as it ends', wish(1, '11:00', '11:20'), '11:20'],
    ['not proved', wish(1, '10:30', '11:20', 'tooOld'), '11:20'],
    ['arrived when collecting was over', wish(1, '10:30', '11:30'), '11:30'],
  ])('%s', (_what, waiting, placed) => {
    expect(placedAt(waiting, outage)).toEqual(at(placed));
  });

  it('an outage that lasts has no end', () => {
    expect(placedAt(wish(1, '11:10', '11:20'), { ...outage, to: null })).toEqual(at('11:10'));
  });

  it('is by when they were received, then by arrival, then as they were written down', () => {
    const wishes = [
      wish(1, '11:05', '11:05', 'none'),
      wish(2, '10:40', '11:10'),
      wish(3, '10:10', '11:25'),
      wish(5, '10:10', '11:12'),
      wish(4, '10:10', '11:12'),
    ];
    expect(settlingOrder(wishes, outage).map(({ id }) => id)).toEqual([4, 5, 3, 2, 1]);
    expect(settlingOrder(wishes.toReversed(), outage).map(({ id }) => id)).toEqual([4, 5, 3, 2, 1]);
  });
});

describe('the times of an outage', () => {
  const now = at('10:30');
  const wrong = (times: Partial<OutageWindow>) =>
    wrongOutageTime({ from: at('10:00'), to: null, collectUntil: at('12:00'), ...times }, now);

  it.each<[Partial<OutageWindow>, ReturnType<typeof wrong>]>([
    [{}, null],
    [{ to: at('12:00') }, null],
    // Midnight in Norway is 22:00 here, and settling takes its time.
    [{ collectUntil: at('21:30') }, null],
    [{ collectUntil: at('21:31') }, { field: 'collectUntil', reason: 'tooLate' }],
    [{ from: new Date('2026-06-09T21:59:00Z') }, { field: 'from', reason: 'dayIsOver' }],
    [{ from: new Date('2026-06-09T22:00:00Z') }, null],
    [{ to: at('10:00') }, { field: 'to', reason: 'beforeFrom' }],
    [{ to: at('12:01') }, { field: 'collectUntil', reason: 'beforeTo' }],
    [{ collectUntil: at('10:00') }, { field: 'collectUntil', reason: 'beforeFrom' }],
    [{ collectUntil: at('10:29') }, { field: 'collectUntil', reason: 'inThePast' }],
    [{ collectUntil: at('10:30') }, null],
  ])('%j gives %j', (times, expected) => {
    expect(wrong(times)).toEqual(expected);
  });

  it('say how far it has come', () => {
    const outage = { from: at('10:00'), to: null, collectUntil: at('12:00') };
    const states = ['09:59', '10:00', '11:59', '12:00'].map((time) =>
      outageState(outage, false, at(time)),
    );
    expect(states).toEqual(['planned', 'collecting', 'collecting', 'settling']);
    expect(outageState(outage, true, at('10:00'))).toBe('settled');
  });
});
