import { describe, expect, it } from 'vitest';
import type { ListChange } from '#contract/flo-api/ledger.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { translator } from '#texts/translator.ts';
import { changeColumns, groundWords, peopleColumns } from './people-columns.tsx';

const t = translator('nb');

const shut: ListChange = {
  change: 'left',
  citizenId: null,
  name: null,
  on: null,
  beginReason: null,
  endReason: null,
  recordedAt: null,
  operation: null,
  decision: null,
};
const open: ListChange = {
  ...shut,
  citizenId: '00000000-0000-4000-8000-000000000001' as CitizenId,
  name: { first: 'Kari', middle: null, last: 'Nordmann' },
  on: civilDate('2026-03-01'),
};

describe('why somebody came to a list or left it', () => {
  it.each<[string, ListChange, string]>([
    ['came', { ...open, change: 'came', beginReason: 'newborn' }, 'Nyfødt'],
    ['left', { ...open, endReason: 'moved' }, 'Flyttet'],
    ['left without a ground', open, 'Ingen grunn er skrevet ned'],
    ['was taken back', { ...open, on: null }, 'Rettet: står ikke på listen likevel'],
    ['is shut to the reader', shut, ''],
  ])('is said of somebody who %s', (_, change, words) => {
    expect(groundWords(change, t)).toBe(words);
  });

  it('tells nothing of whoever is shut, but that there is somebody', () => {
    const told = changeColumns(t, 'nb').map(({ cell }) => cell(shut));
    expect(told).toEqual(['− Gikk', t('denied.shut'), '', '', '', '']);
    const nobody = { citizenId: null, name: null, valid: null, responsibleHprNumber: null };
    const listed = peopleColumns([], t).map(({ cell }) => cell(nobody));
    expect(listed).toEqual([t('denied.shut'), '', '', '']);
  });
});
