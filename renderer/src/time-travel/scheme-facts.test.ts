import { describe, expect, it } from 'vitest';
import { Exclusion } from '#contract/flo-api/exclusions.ts';
import { Membership } from '#contract/flo-api/memberships.ts';
import { translator } from '#texts/translator.ts';
import { exclusionFacts, membershipFacts } from './scheme-facts.ts';

const t = translator('nb');
const id = '00000000-0000-4000-8000-000000000001';

const exclusion = (more: object = {}): Exclusion =>
  Exclusion.parse({
    exclusionId: id,
    gpContractId: 1002,
    doctor: { hprNumber: 9_000_001, name: { first: 'Ola', middle: null, last: 'Sæther' } },
    municipalityName: 'Gjøvik',
    decidedOn: '2026-06-09',
    reference: null,
    appealedOn: null,
    appealDecidedOn: null,
    endedOn: null,
    endReason: null,
    ...more,
  });

describe('a doctor who could not be chosen', () => {
  it.each([
    [{}, 'Gjelder fra 09.06.2026.'],
    [{ appealedOn: '2026-06-11' }, 'Påklaget 11.06.2026. Vedtaket gjelder fortsatt.'],
    [
      { endedOn: '2026-06-20', endReason: 'overturned' },
      'Opphevet etter klage 20.06.2026. Legen kan velges.',
    ],
  ])('is told with how it stood: %o', (more, value) => {
    expect(exclusionFacts([exclusion(more)], t)).toMatchObject([
      { key: `exclusion:${id}`, label: 'Ola Sæther', value },
    ]);
  });

  it('is told by the list where nobody knows who it was', () => {
    const [fact] = exclusionFacts([exclusion({ doctor: null })], t);
    expect(fact?.label).toBe('Ukjent lege, liste 1002');
  });
});

describe('what opened the university’s lists', () => {
  it.each([
    [null, '01.01.2026–31.07.2026'],
    ['2026-06-13T10:00:00Z', '01.01.2026–31.07.2026 · Avsluttet 13.06.2026'],
  ])('is told with its days (ended %s)', (endedAt, value) => {
    const item = Membership.parse({
      membershipId: id,
      ground: 'student',
      validFrom: '2026-01-01',
      validTo: '2026-07-31',
      registeredAt: '2026-01-02T10:00:00Z',
      endedAt,
    });
    expect(membershipFacts([item], t)).toMatchObject([{ label: 'Student', value }]);
  });
});
