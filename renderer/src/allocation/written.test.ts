import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#contract/flo-api/ledger.ts';
import { writtenDecisions } from './written.ts';

const entry = (code: string | null): LedgerEntry =>
  ({
    at: '2026-06-02T01:00:00.000Z',
    operation: 'registerEvent.birth',
    decision: code === null ? null : { code },
  }) as LedgerEntry;

describe('what the ledger keeps the decision of', () => {
  it('is told with it: whose list a child came to is not only a ground of the tie', () => {
    const told = writtenDecisions([entry('child.mothersList'), entry(null)]);
    expect(told.map(({ decision }) => decision.code)).toEqual(['child.mothersList']);
  });

  it('is not told twice: what a night answered stands with the nights', () => {
    expect(writtenDecisions([entry('allocation.given')])).toEqual([]);
  });
});
