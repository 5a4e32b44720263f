import { describe, expect, it } from 'vitest';
import { Cleanup, once } from './cleanup.ts';

describe('Cleanup', () => {
  it('undoes in the opposite order, all of it, and says what failed', async () => {
    const done: string[] = [];
    const cleanup = new Cleanup();
    const step = (name: string) => () => Promise.resolve(done.push(name));
    cleanup.add(step('first'));
    cleanup.add(() => Promise.reject(new Error('stuck')));
    cleanup.add(step('last'));
    await expect(cleanup.run()).rejects.toThrow(AggregateError);
    expect(done).toEqual(['last', 'first']);
    await cleanup.run();
    expect(done).toHaveLength(2);
  });
});

describe('once', () => {
  it('makes a thing once, also when asked twice at the same time', async () => {
    let made = 0;
    const get = once(() => Promise.resolve((made += 1)));
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  });
});
