import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { Drafts } from './drafts.ts';
import { disk } from './testing/disk.ts';

const kari = CitizenId.parse('00000000-0000-4000-8000-000000000001');
const per = CitizenId.parse('00000000-0000-4000-8000-000000000002');
const note = { citizenId: kari, context: 'handOver' };

/** Keeps words as a window does that has gone since. */
async function keptBefore(line: ReturnType<typeof disk>['line'], words: string): Promise<void> {
  const before = new Drafts(line);
  before.write(note, words);
  await before.flush();
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('drafts (P20)', () => {
  it('are written within half a second of the first letter, however long one types', async () => {
    const { line, kept } = disk();
    const drafts = new Drafts(line);
    for (let letters = 1; letters <= 5; letters += 1) {
      drafts.write(note, { reason: 'x'.repeat(letters) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.get(`handOver ${kari}`)?.content).toMatchObject({
      reason: expect.stringMatching(/^x{2,}$/) as string,
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(kept.get(`handOver ${kari}`)?.content).toEqual({ reason: 'xxxxx' });
    expect(drafts.status(note).getState()).toMatchObject({ state: 'saved' });
  });

  it('come back under the same person and context, and nowhere else', async () => {
    const { line } = disk();
    const before = new Drafts(line);
    before.write(note, { reason: 'ringer om flytting' });
    await before.flush();
    const after = new Drafts(line);
    expect(await after.read(note)).toEqual({ reason: 'ringer om flytting' });
    expect(await after.read({ ...note, citizenId: per })).toBeUndefined();
    expect(await after.read({ ...note, citizenId: null })).toBeUndefined();
    expect(await after.read({ ...note, context: 'override' })).toBeUndefined();
  });

  it('are gone once they are sent', async () => {
    const { line, kept } = disk();
    const drafts = new Drafts(line);
    drafts.write(note, { reason: 'a' });
    await drafts.flush();
    drafts.drop(note);
    await drafts.flush();
    expect(kept.size).toBe(0);
    expect(drafts.status(note).getState()).toEqual({ state: 'none' });
  });

  it('say that they are not saved, keep the words, and are tried again', async () => {
    const { line, kept, fill } = disk();
    const drafts = new Drafts(line);
    fill(true);
    drafts.write(note, { reason: 'a' });
    await drafts.flush();
    expect(drafts.status(note).getState()).toEqual({ state: 'failed', code: 'draft.notKept' });
    expect(await drafts.read(note)).toEqual({ reason: 'a' });
    fill(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept.get(`handOver ${kari}`)?.content).toEqual({ reason: 'a' });
  });

  it('of two windows are those that were typed last', async () => {
    const { line, kept } = disk();
    const one = new Drafts(line);
    const other = new Drafts(line);
    one.write(note, 'first');
    await one.flush();
    one.write(note, 'second');
    await one.flush();
    other.write(note, 'third');
    await other.flush();
    expect(kept.get(`handOver ${kari}`)?.content).toBe('third');
  });

  it('of the one who has left are not written for the next', async () => {
    const { line, asked } = disk();
    const drafts = new Drafts(line);
    drafts.write(note, 'mine');
    drafts.forget();
    await vi.advanceTimersByTimeAsync(5000);
    await drafts.flush();
    expect(asked).toEqual([]);
  });
});

describe('a draft that was kept before', () => {
  it('is not overwritten by what is typed before it has been read: both stay (P20)', async () => {
    const { line, kept } = disk();
    await keptBefore(line, 'Et langt notat fra før.');
    const after = new Drafts(line);
    const read = after.read(note);
    after.write(note, 'Nye ord.');
    await after.flush();
    expect(await read).toBe('Et langt notat fra før.\nNye ord.');
    expect(kept.get(`handOver ${kari}`)?.content).toBe('Et langt notat fra før.\nNye ord.');
  });

  it('is not overwritten while it cannot be read; that is tried again (P20)', async () => {
    const { line, kept, hideFromReaders } = disk();
    await keptBefore(line, 'Fra før av.');
    hideFromReaders(true);
    const after = new Drafts(line);
    const read = after.read(note);
    await vi.advanceTimersByTimeAsync(3000);
    after.write(note, 'Nye ord.');
    await vi.advanceTimersByTimeAsync(3000);
    expect(kept.get(`handOver ${kari}`)?.content).toBe('Fra før av.');
    expect(after.status(note).getState()).toMatchObject({ state: 'failed' });
    hideFromReaders(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await read).toBe('Fra før av.\nNye ord.');
    expect(kept.get(`handOver ${kari}`)?.content).toBe('Fra før av.\nNye ord.');
    expect(after.status(note).getState()).toMatchObject({ state: 'saved' });
  });

  it('is not thrown away by a letter that was typed and taken back before it was read', async () => {
    const { line, kept } = disk();
    await keptBefore(line, 'Fra før av.');
    const after = new Drafts(line);
    const read = after.read(note);
    after.write(note, 'x');
    after.write(note, undefined);
    await after.flush();
    expect(await read).toBe('Fra før av.');
    expect(kept.get(`handOver ${kari}`)?.content).toBe('Fra før av.');
  });

  it('is gone when its form is sent before it was read', async () => {
    const { line, kept } = disk();
    await keptBefore(line, 'Fra før av.');
    const after = new Drafts(line);
    const read = after.read(note);
    after.drop(note);
    await after.flush();
    expect(await read).toBeUndefined();
    expect(kept.size).toBe(0);
  });
});
