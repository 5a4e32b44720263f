import { civilDate } from '#contract/time/civil-date.ts';
import { translator } from '#texts/translator.ts';
import { describe, expect, it } from 'vitest';
import { byDay, entryWords, seenAloud, type SeenEntry } from './seen-words.ts';

const t = translator('nb');
const today = civilDate('2026-11-23');

function entry(change: Partial<SeenEntry> = {}): SeenEntry {
  return {
    entryId: '1',
    at: '2026-11-22T23:30:00Z',
    action: 'lookUp',
    resource: 'citizen.lookup',
    outcome: 'done',
    rule: null,
    callId: null,
    onBehalfOf: 'parent',
    by: {
      name: 'Ingrid Bakke',
      role: 'telephoneAdviser',
      organization: 'Helfo',
      unit: 'Veiledning Fredrikstad',
    },
    ground: 'guidance',
    ...change,
  };
}

describe('who has seen a person', () => {
  it('counts days as they are in Norway', () => {
    const days = byDay([entry(), entry({ at: '2026-11-22T22:30:00Z' })]);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22']);
  });

  it('says when, who, what, on what ground and for whom', () => {
    expect(entryWords(entry(), t)).toEqual([
      '00:30: Ingrid Bakke, veileder ved Veiledning Fredrikstad (Helfo), slo opp oversikten.',
      'Grunnlag: veiledning på telefon.',
      'Innringer: forelder.',
    ]);
  });

  it('says that somebody was refused, and does not fall over what it has no word for', () => {
    const refused = entry({ outcome: 'denied', resource: 'something.new', onBehalfOf: null });
    expect(entryWords(refused, t)[0]).toContain(
      'prøvde, men fikk ikke tilgang (slo opp opplysninger)',
    );
    expect(entryWords(refused, t)).toHaveLength(2);
  });

  it('reads aloud how many, the last time, and refusals; and no names', () => {
    const other = entry({ at: '2026-10-01T08:00:00Z', by: { ...entry().by, name: 'Lars Moen' } });
    const aloud = seenAloud([entry(), other, entry({ outcome: 'denied' })], 'nb', today);
    expect(aloud[0]).toBe('2 ansatte har vært inne på opplysningene dine.');
    expect(aloud[1]).toContain('23. november');
    expect(aloud[2]).toBe('Én gang ble noen nektet tilgang.');
    expect(aloud.join(' ')).not.toMatch(/Bakke|Moen/);
  });

  it('says that nobody has', () => {
    expect(seenAloud([], 'en', today)).toEqual(['Nobody has looked at your record.']);
  });
});
