import { describe, expect, it } from 'vitest';
import { emptyNote, isOwn, withComposed } from './note.ts';

const first = ['Ringte for seg selv.', 'Byttet til Kari Nordmann.'];
const more = [...first, 'Vi ringer tilbake.'];

describe('what FLO writes into a note', () => {
  it('stands above what the adviser has written', () => {
    expect(withComposed({ text: 'Flytter.', composed: [] }, first).text).toBe(
      'Ringte for seg selv. Byttet til Kari Nordmann.\nFlytter.',
    );
    expect(withComposed(emptyNote, first).text).toBe(
      'Ringte for seg selv. Byttet til Kari Nordmann.',
    );
  });

  it('is renewed where it stands as it was, with the adviser’s words around it', () => {
    const note = withComposed({ text: 'Flytter.', composed: [] }, first);
    const edited = { ...note, text: `Viktig!\n${note.text} Skriv brev.` };
    expect(withComposed(edited, more).text).toBe(
      'Viktig!\nRingte for seg selv. Byttet til Kari Nordmann. Vi ringer tilbake.\nFlytter. Skriv brev.',
    );
  });

  it('never overwrites what the adviser has changed: only what is new is added (P20)', () => {
    const note = withComposed(emptyNote, first);
    const edited = { ...note, text: 'Moren ringte. Byttet til Kari Nordmann.' };
    const after = withComposed(edited, more);
    expect(after.text).toBe('Moren ringte. Byttet til Kari Nordmann.\nVi ringer tilbake.');
    expect(withComposed(after, more)).toBe(after);
  });

  it('takes away what does not hold any more where it stands as it was put', () => {
    const note = withComposed(emptyNote, more);
    const edited = {
      ...note,
      text: 'Moren ringte. Byttet til Kari Nordmann. Vi ringer tilbake. Ok.',
    };
    const less = withComposed(edited, first);
    expect(less.text).toBe('Moren ringte. Byttet til Kari Nordmann. Ok.');
    expect(withComposed(less, more).text).toBe(
      'Moren ringte. Byttet til Kari Nordmann. Ok.\nVi ringer tilbake.',
    );
  });

  it('does not put back what the adviser took away', () => {
    const note = withComposed(emptyNote, first);
    const emptied = { ...note, text: '' };
    expect(withComposed(emptied, first)).toBe(emptied);
    expect(withComposed(emptied, more).text).toBe('Vi ringer tilbake.');
  });

  it('is not the adviser’s own', () => {
    const note = withComposed(emptyNote, first);
    expect([isOwn(emptyNote), isOwn(note), isOwn({ ...note, text: 'x' })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
