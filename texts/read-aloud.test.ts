import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { readReceipt, readWithdrawal } from './read-aloud.ts';

const TODAY = civilDate('2026-11-22');
const receipt = {
  effectiveDate: civilDate('2026-12-01'),
  withdrawableUntil: civilDate('2026-11-30'),
  gpName: { first: 'Ingrid', middle: null, last: 'Solvang' },
  listName: null,
  officeName: 'Torget legesenter',
  officePhone: '22334455',
  fromGPName: { first: 'Per', middle: 'Olav', last: 'Lie' },
  switchesUsed: 1,
  switchLimit: 2,
};

describe('readReceipt', () => {
  it('says who, where, from when, until when it can be undone, and what is left', () => {
    expect(readReceipt(receipt, 'nb', TODAY)).toEqual([
      'Du har fått Ingrid Solvang ved Torget legesenter som fastlege fra 1. desember.',
      'Fram til da er Per Olav Lie fastlegen din.',
      'Telefonen dit er 22 33 44 55.',
      'Du må selv be om at journalen blir sendt over.',
      'Ombestemmer du deg, kan du angre til og med 30. november.',
      'Du har ett bytte igjen i år.',
    ]);
  });

  it('is about the child when a parent is on the line', () => {
    const about = { name: 'Ola' };
    expect(readReceipt(receipt, 'nb', TODAY, about)).toEqual([
      'Ola har fått Ingrid Solvang ved Torget legesenter som fastlege fra 1. desember.',
      'Fram til da er Per Olav Lie fastlegen til Ola.',
      'Telefonen dit er 22 33 44 55.',
      'Journalen blir ikke sendt over av seg selv. Det må dere be om.',
      'Byttet kan angres til og med 30. november.',
      'Ola har ett bytte igjen i år.',
    ]);
    expect(readReceipt(receipt, 'nn', TODAY, about)[0]).toContain('Ola har fått');
    expect(readReceipt(receipt, 'en', TODAY, about)[0]).toContain('Ola now has');
    expect(readWithdrawal(receipt, 'nb', about)).toBe(
      'Byttet er angret. Per Olav Lie er fortsatt fastlegen til Ola.',
    );
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(readReceipt(receipt, language, TODAY, about).join(' ')).not.toMatch(
        /\bdu\b|\byour\b/i,
      );
    }
  });

  it('is said in the caller’s language', () => {
    expect(readReceipt(receipt, 'nn', TODAY)[0]).toBe(
      'Du har fått Ingrid Solvang ved Torget legesenter som fastlege frå 1. desember.',
    );
    expect(readReceipt(receipt, 'en', TODAY)[0]).toBe(
      'You now have Ingrid Solvang at Torget legesenter as your GP from 1 December.',
    );
  });

  it('leaves out what there is nothing to say about', () => {
    const spoken = readReceipt({ ...receipt, fromGPName: null, officePhone: '' }, 'nb', TODAY);
    expect(spoken).toHaveLength(4);
    expect(spoken.join(' ')).not.toMatch(/Fram til da|Telefonen/);
  });

  it('tells of a list without a permanent doctor, and of a common list by its name', () => {
    const vacant = readReceipt({ ...receipt, gpName: null }, 'nb', TODAY);
    expect(vacant[0]).toContain('uten fast lege');
    const common = readReceipt({ ...receipt, gpName: null, listName: 'Havna' }, 'nb', TODAY);
    expect(common[0]).toContain('fellesliste Havna ved Torget legesenter');
  });

  it('names no office that has been held back for a protected person', () => {
    const blanked = { ...receipt, officeName: '', officePhone: '' };
    expect(readReceipt(blanked, 'nb', TODAY)[0]).toBe(
      'Du har fått Ingrid Solvang som fastlege fra 1. desember.',
    );
    expect(readReceipt({ ...blanked, gpName: null, listName: 'Havna' }, 'nb', TODAY)[0]).toBe(
      'Du har fått plass på en fastlegeliste fra 1. desember.',
    );
  });

  it('says it plainly when no switch is left', () => {
    expect(readReceipt({ ...receipt, switchesUsed: 2 }, 'nb', TODAY).at(-1)).toBe(
      'Du har ingen bytter igjen i år.',
    );
  });
});

describe('readWithdrawal', () => {
  it('says who the GP still is', () => {
    expect(readWithdrawal(receipt, 'nb')).toBe(
      'Byttet er angret. Per Olav Lie er fortsatt fastlegen din.',
    );
    expect(readWithdrawal({ fromGPName: null }, 'nb')).toBe('Byttet er angret. Alt er som før.');
  });
});
