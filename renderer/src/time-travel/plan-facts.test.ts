import { describe, expect, it } from 'vitest';
import type { AgreementPlan } from '#contract/flo-api/agreements.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { translator } from '#texts/translator.ts';
import { planFacts } from './plan-facts.ts';

const t = translator('nb');

const plan: AgreementPlan = {
  planId: '00000000-0000-4000-8000-000000000001',
  kind: 'ceiling',
  state: 'carriedOut',
  effectiveDate: civilDate('2026-07-01'),
  municipalityNumber: '0301' as AgreementPlan['municipalityNumber'],
  municipalDecision: { number: '1', decidedOn: civilDate('2026-05-01') },
  toContractId: null,
  ceiling: 900,
  ground: null,
  hprNumber: null,
  until: null,
  fill: null,
  plannedAt: '2026-06-01T10:00:00Z',
  plannedBy: 'Jonas Vik',
  closedAt: '2026-07-01T00:30:00Z',
  decision: {
    outcome: 'allowed',
    code: 'ceiling.allowed',
    rule: 'agreement/ceiling',
    basis: [],
    facts: {},
    alternatives: [],
    parameters: {},
    decidedOn: civilDate('2026-06-01'),
  },
  outcome: null,
  seedHash: null,
};

describe('what was planned for a list', () => {
  it.each([
    ['planned', '01.07.2026 · planlagt'],
    ['frozen', '01.07.2026 · listen er frosset'],
    ['drawn', '01.07.2026 · trukket'],
    ['carriedOut', '01.07.2026 · gjennomført'],
  ] as const)('is told as it stood: %s', (state, value) => {
    expect(planFacts([{ ...plan, state }], t).map((fact) => fact.value)).toEqual([value]);
  });

  it('is nothing where nothing had been planned', () => {
    expect(planFacts([], t)).toEqual([]);
  });
});
