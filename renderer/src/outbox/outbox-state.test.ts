import { describe, expect, it } from 'vitest';
import { outboxStates } from '#contract/workspace/outbox-states.ts';
import { countsOf, effectsOn, isPending, needsYou, newestHeld } from './outbox-state.ts';
import { kari, outboxItem, per } from './testing/items.ts';

describe('what is drawn over a person (P14)', () => {
  it('is of that person only', () => {
    const items = [outboxItem({ key: 'a' }), outboxItem({ key: 'b', citizenId: per })];
    expect(effectsOn(items, kari).map(({ key }) => key)).toEqual(['a']);
    expect(effectsOn(items, per).map(({ key }) => key)).toEqual(['b']);
    expect(effectsOn([outboxItem({ citizenId: null })], kari)).toEqual([]);
  });

  it.each([
    ['held', 0, true],
    ['queued', 0, true],
    ['queued', 3, true],
    ['sent', 1, false],
    ['sent', 2, true],
    ['unknown', 1, true],
    ['collected', 1, true],
    ['accepted', 1, false],
    ['accepted', 2, true],
    ['visible', 2, false],
    ['rejected', 1, true],
    ['expired', 0, true],
  ] as const)('has what is %s after %i tries: %s', (state, attempts, drawn) => {
    expect(effectsOn([outboxItem({ state, attempts })], kari).length > 0).toBe(drawn);
  });

  it('says of no state that is not done that it is', () => {
    const done = outboxStates.filter(
      (state) => !isPending({ state, attempts: 2 }) && !needsYou({ state }),
    );
    expect(done).toEqual(['visible']);
  });
});

describe('the indicator', () => {
  it('counts what waits apart from what needs somebody, and nothing that is done', () => {
    const states = ['held', 'queued', 'unknown', 'collected', 'rejected', 'expired'] as const;
    const items = states.map((state) => outboxItem({ state, key: state }));
    expect(countsOf([...items, outboxItem({ state: 'visible' })])).toEqual({
      waiting: 4,
      needsYou: 2,
    });
  });

  it('does not flicker for what is on its way for the first time', () => {
    expect(countsOf([outboxItem({ state: 'sent', attempts: 1 })])).toEqual({
      waiting: 0,
      needsYou: 0,
    });
  });
});

describe('what the undo key takes back (P19)', () => {
  const held = { state: 'held', canUndo: true } as const;
  const items = [
    outboxItem({ ...held, key: 'a' }),
    outboxItem({ ...held, key: 'b' }),
    outboxItem({ ...held, key: 'c', citizenId: per }),
    outboxItem({ key: 'd' }),
  ];

  it('is the newest that is held, of the person in front', () => {
    expect(newestHeld(items, kari)?.key).toBe('b');
    expect(newestHeld(items, per)?.key).toBe('c');
  });

  it('is the newest of all with nobody in front, and nothing that is sent', () => {
    expect(newestHeld(items, undefined)?.key).toBe('c');
    expect(newestHeld([outboxItem({ key: 'd' })], undefined)).toBeUndefined();
  });
});
