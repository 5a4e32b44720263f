import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { readExclusion } from './read-exclusion.ts';

const today = civilDate('2026-06-10');
const typed = {
  list: '1002',
  doctor: '',
  municipalityNumber: '3407',
  decidedOn: '9.6.2026',
  reference: ' 26/117 ',
};

const one = [{ hprNumber: 9_000_002, name: 'Ola Sæther' }];
const two = [...one, { hprNumber: 9_000_004, name: 'Máret Sara' }];

describe('a municipality’s decision as it is typed', () => {
  it('is sent when everything is there; its reference may be missing', () => {
    const decision = {
      gpContractId: 1002,
      hprNumber: null,
      municipalityNumber: '3407',
      decidedOn: '2026-06-09',
      reference: '26/117',
    };
    expect(readExclusion(typed, today, one)).toEqual({ ok: true, decision });
    expect(readExclusion({ ...typed, reference: ' ' }, today, one)).toEqual({
      ok: true,
      decision: { ...decision, reference: null },
    });
  });

  it('says what is wrong with every field at once', () => {
    const nothing = { list: '', doctor: '', municipalityNumber: '', decidedOn: '', reference: '' };
    expect(readExclusion(nothing, today, one)).toEqual({
      ok: false,
      faults: { list: true, municipality: true, decidedOn: 'missing' },
    });
    const wrong = { ...typed, decidedOn: '31.6.2026', reference: 'fnr 01019012345' };
    expect(readExclusion(wrong, today, one)).toEqual({
      ok: false,
      faults: { decidedOn: 'noSuchDay', reference: true },
    });
  });

  it('names the doctor where the list has several, and only then', () => {
    expect(readExclusion(typed, today, two)).toEqual({ ok: false, faults: { doctor: true } });
    const stranger = { ...typed, doctor: '9000009' };
    expect(readExclusion(stranger, today, two)).toEqual({ ok: false, faults: { doctor: true } });
    const chosen = { ...typed, doctor: '9000004' };
    expect(readExclusion(chosen, today, two)).toMatchObject({
      ok: true,
      decision: { hprNumber: 9_000_004 },
    });
    expect(readExclusion(chosen, today, one)).toMatchObject({
      ok: true,
      decision: { hprNumber: null },
    });
  });
});
