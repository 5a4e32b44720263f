import type { ReferenceHit } from '#contract/workspace/reference.ts';
import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/command.ts';
import { optionKey, paletteOptions, optionToTake } from './palette-options.ts';

const named = (name: string) => ({ name, command: { id: name } as Command });
const commands = ['Finn fastlege', 'Bruk mørkt utseende', 'Bruk lyst utseende'].map(named);
const hit: ReferenceHit = {
  kind: 'municipality',
  municipalityNumber: '0301',
  name: 'Oslo',
  countyName: 'Oslo',
};

const letters = (text: string) => ({ listed: { kind: 'letters' as const, text }, hits: [hit] });

describe('what the palette offers', () => {
  it('puts the search for people first, always', () => {
    const kinds = paletteOptions(letters('bruk'), commands).map(({ kind }) => kind);
    expect(kinds).toEqual(['people', 'hit', 'command', 'command']);
  });

  it('does not offer it to those who may not search for people', () => {
    const kinds = paletteOptions(letters('bruk'), commands, false).map(({ kind }) => kind);
    expect(kinds).toEqual(['hit', 'command', 'command']);
  });

  it('finds commands by the beginnings of their words, in any order', () => {
    const found = (text: string) => paletteOptions(letters(text), commands).slice(2).map(optionKey);
    expect(found('mør')).toEqual(['command-Bruk mørkt utseende']);
    expect(found('utse bruk')).toHaveLength(2);
    expect(found('ørkt')).toEqual([]);
  });

  it('offers commands before anything is typed, and nothing while digits are', () => {
    expect(paletteOptions({ listed: { kind: 'empty' }, hits: [] }, commands)).toHaveLength(3);
    expect(paletteOptions({ listed: { kind: 'digits', count: 3 }, hits: [hit] }, commands)).toEqual(
      [],
    );
  });

  it('never shows more than a dozen', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ ...hit, municipalityNumber: `${n}` }));
    const lots = Array.from({ length: 40 }, (_, n) => named(`bruk ${n}`));
    expect(paletteOptions({ ...letters('bruk'), hits: many }, lots).length).toBeLessThanOrEqual(12);
  });

  it('takes what stands in the field while the list stands for the text before', () => {
    const before = { kind: 'empty' } as const;
    const reading = { kind: 'letters', text: 'os' } as const;
    const [marked] = paletteOptions({ listed: before, hits: [] }, commands);
    expect(marked?.kind).toBe('command');
    const state = { reading, listed: before, marked: undefined };
    expect(optionToTake(state, marked)).toEqual({ kind: 'people', text: 'os' });
    expect(optionToTake(state, marked, false)).toBeUndefined();
    expect(optionToTake({ ...state, marked: 'people' }, marked)).toBe(marked);
    expect(optionToTake({ ...state, listed: reading }, marked)).toBe(marked);
  });
});
