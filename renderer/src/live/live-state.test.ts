import { describe, expect, it } from 'vitest';
import type { HeldRecord, RecordChange } from '#contract/flo-api/presence.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import { changeWords } from './change-words.ts';
import { isChanged, isNewer } from './live-state.ts';

const held = (tiesRevision: string, by: RecordChange['by'] = 'colleague'): HeldRecord => ({
  citizenId: CitizenId.parse('4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11'),
  tiesRevision,
  change: { at: '2026-11-23T08:31:00.000Z', by },
  others: [],
  forSeconds: 45,
});

describe('a record that has changed', () => {
  it.each([
    ['"2"', '"1"', true],
    ['"10"', '"9"', true],
    ['"1"', '"1"', false],
    // What is on the screen may be newer than what was told last.
    ['"1"', '"2"', false],
    ['"2"', '', false],
  ])('%s is newer than %s: %s', (now, shown, newer) => {
    expect(isNewer(now, shown)).toBe(newer);
  });

  it('is marked when another changed it, and when oneself did in another window', () => {
    const live = { held: held('"2"'), ownElsewhere: undefined };
    expect(isChanged(live, '"1"')).toBe(true);
    expect(isChanged(live, '"2"')).toBe(false);
    const own = { held: held('"2"', 'you'), ownElsewhere: undefined };
    expect(isChanged(own, '"1"')).toBe(false);
    expect(isChanged({ ...own, ownElsewhere: '"2"' }, '"1"')).toBe(true);
    expect(isChanged({ held: undefined, ownElsewhere: undefined }, '"1"')).toBe(false);
  });

  it('says when and from where, with the day when it was not today', () => {
    const t = translator('nb');
    expect(changeWords(held('"2"'), '2026-11-23', t)).toBe('Endret 09:31 av en kollega');
    expect(changeWords(held('"2"', 'run'), '2026-11-24', t)).toBe(
      'Endret 23.11.2026 09:31 av en kjøring',
    );
    const unknown = { ...held('"2"'), change: { at: null, by: 'unknown' as const } };
    expect(changeWords(unknown, '2026-11-23', t)).toBe('Endret av en annen');
  });
});
