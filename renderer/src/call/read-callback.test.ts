import { describe, expect, it } from 'vitest';
import { noCallback } from './callback-draft.ts';
import { readCallback, readTime } from './read-callback.ts';

const now = new Date('2026-11-23T09:00:00Z');
const typed = { ...noCallback, phone: '412 34 567', day: '24.11.2026', from: '09:30', to: '11' };

describe('a promise as it is typed', () => {
  it('is a number and two instants in Norway', () => {
    expect(readCallback(typed, now)).toEqual({
      ok: true,
      phone: '+4741234567',
      from: new Date('2026-11-24T08:30:00Z'),
      to: new Date('2026-11-24T10:00:00Z'),
    });
  });

  it.each([
    ['28.03.2027', '2027-03-28T08:00:00.000Z'],
    ['25.10.2026', '2026-10-25T09:00:00.000Z'],
  ])('knows the days when the clocks are moved: %s', (day, expected) => {
    const reading = readCallback({ ...typed, day, from: '10', to: '12' }, now);
    expect(reading.ok && reading.from.toISOString()).toBe(expected);
  });

  it('says of each field what is wrong with it', () => {
    expect(readCallback({ ...typed, phone: '', day: 'x', from: '' }, now)).toEqual({
      ok: false,
      faults: { phone: 'missing', day: 'notUnderstood', time: 'notUnderstood' },
    });
    expect(readCallback({ ...typed, phone: '1234' }, now)).toMatchObject({
      faults: { phone: 'notANumber' },
    });
  });
});

it.each([
  ['9', 540],
  ['09:30', 570],
  ['0930', 570],
  ['9.30', 570],
  ['24', undefined],
  ['9:75', undefined],
  ['', undefined],
])('%j is %s minutes after midnight', (text, minutes) => expect(readTime(text)).toBe(minutes));
