import { describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { translator } from '#texts/translator.ts';
import { personFacts } from './person-facts.ts';

const t = translator('nb');

const overview = (optedOut: boolean) =>
  ({
    person: {
      name: { first: 'Ola', middle: null, last: 'Li' },
      nins: [],
      status: 'resident',
      municipality: null,
    },
    relatives: [
      {
        citizenId: null,
        name: { first: 'Mona', middle: null, last: 'Li' },
        relation: 'mother',
        responsibility: 'joint',
        sameAddress: true,
      },
      { citizenId: null, name: null, relation: 'father', responsibility: null, sameAddress: null },
    ],
    current: null,
    coming: null,
    history: [],
    switches: { year: 2018, used: 0, limit: 2, extra: 0, items: [] },
    waiting: null,
    switchFacts: { optedOut },
  }) as unknown as CitizenOverview;

const factsOf = (optedOut: boolean) =>
  personFacts(overview(optedOut), t).map(({ label, value }) => `${label}: ${value}`);

describe('a person at a moment', () => {
  it('is in the scheme or outside it', () => {
    expect(factsOf(false)).toContain('Ordningen: Med i fastlegeordningen');
    expect(factsOf(true)).toContain('Ordningen: Utenfor fastlegeordningen');
  });

  it('has the family of that day, and nothing of who is protected', () => {
    const family = personFacts(overview(false), t).filter(({ heading }) => heading === 'Familie');
    expect(family.map(({ label, value, personal }) => [label, value, personal])).toEqual([
      ['Mor', 'Mona Li · felles foreldreansvar · samme adresse', true],
      ['Far', 'Skjermet person', true],
    ]);
  });

  it('has every fact under a key of its own', () => {
    const keys = personFacts(overview(false), t).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
