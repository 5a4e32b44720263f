import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { readChange } from './read-change.ts';
import type { ChangeFields } from './read-change.ts';

const today = civilDate('2026-11-22');
const fields = (change: Partial<ChangeFields>): ChangeFields => ({
  kind: 'correction',
  tieId: 7,
  list: '',
  from: '',
  to: '',
  beginReason: '',
  endReason: '',
  previousWentOn: true,
  ...change,
});
const read = (change: Partial<ChangeFields>) => readChange(fields(change), today, 'åpen');

describe('what is put right, as it is typed', () => {
  it('leaves out what is left empty, and takes the last day as people say it', () => {
    expect(read({ list: '1002', to: '31.12.2025' })).toEqual({
      ok: true,
      change: { kind: 'correction', tieId: 7, gpContractId: 1002, to: '2026-01-01' },
    });
  });

  it('has a word for no last day, and then no reason for the end', () => {
    expect(read({ to: 'Åpen', endReason: 'switch' })).toEqual({
      ok: true,
      change: { kind: 'correction', tieId: 7, to: null, endReason: null },
    });
  });

  it.each([
    [{ list: 'x' }, 'list'],
    [{ from: '31.2.2025' }, 'from'],
    [{ to: 'snart' }, 'to'],
    [{ kind: 'backDating' as const }, 'from'],
  ])('%j is refused', (change, field) => {
    expect(read(change)).toEqual({ ok: false, field });
  });

  it('reads what never happened, and what began earlier', () => {
    expect(read({ kind: 'cancellation' })).toMatchObject({ change: { previousWentOn: true } });
    expect(read({ kind: 'backDating', from: '1.2.2021' })).toEqual({
      ok: true,
      change: { kind: 'backDating', tieId: 7, from: '2021-02-01' },
    });
  });
});
