import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { citizen, pending } from '../switching/testing/facts.ts';
import { optingOutCodes } from './codes.ts';
import type { OptingOutCode } from './codes.ts';
import { decideOptingOut } from './decide-opting-out.ts';
import type { OptingOutFacts } from './decide-opting-out.ts';

const parameters = parametersOn(civilDate('2026-11-22'));
const since = civilDate('2026-11-02');

interface Example {
  readonly why: string;
  readonly direction?: 'out' | 'in';
  readonly reportedOn?: string | null;
  readonly person?: Parameters<typeof citizen>[0];
  readonly facts?: Partial<OptingOutFacts>;
  readonly code: OptingOutCode;
}

const examples: readonly Example[] = [
  { why: 'leaves the scheme', code: 'optingOut.out' },
  {
    why: 'leaves without having a list',
    person: { currentContractId: null },
    code: 'optingOut.out',
  },
  { why: 'has left already', facts: { optedOutSince: since }, code: 'optingOut.alreadyOut' },
  {
    why: 'is told of before it happens',
    reportedOn: '2026-11-23',
    code: 'optingOut.reportedLater',
  },
  { why: 'asks on the line to leave', reportedOn: null, code: 'optingOut.askedOut' },
  {
    why: 'asks on the line to come back',
    direction: 'in',
    reportedOn: null,
    facts: { optedOutSince: since },
    code: 'optingOut.askedIn',
  },
  {
    why: 'asks on the line to leave, and has left',
    reportedOn: null,
    facts: { optedOutSince: since },
    code: 'optingOut.alreadyOut',
  },
  {
    why: 'has no right to be in it',
    person: { eligibility: 'none', personStatus: 'notResident' },
    code: 'optingOut.noRight',
  },
  { why: 'is dead', person: { personStatus: 'dead' }, code: 'optingOut.dead' },
  {
    why: 'has another number',
    person: { personStatus: 'discontinued' },
    code: 'optingOut.numberNotInUse',
  },
  {
    why: 'comes back',
    direction: 'in',
    facts: { optedOutSince: since },
    code: 'optingOut.in',
  },
  {
    why: 'comes back before the tie has ended',
    direction: 'in',
    facts: { optedOutSince: since, tieEndsOn: civilDate('2026-12-01') },
    code: 'optingOut.inRestored',
  },
  { why: 'is in the scheme', direction: 'in', code: 'optingOut.alreadyIn' },
  {
    why: 'came back before leaving',
    direction: 'in',
    reportedOn: '2026-11-01',
    facts: { optedOutSince: since },
    code: 'optingOut.reportedBeforeOut',
  },
];

const decide = ({ direction = 'out', reportedOn = '2026-11-20', person, facts }: Example) =>
  decideOptingOut(
    {
      citizen: citizen({ optedOut: facts?.optedOutSince !== undefined, ...person }),
      optedOutSince: null,
      waits: false,
      tieEndsOn: null,
      ...facts,
    },
    { direction, reportedOn: reportedOn === null ? null : civilDate(reportedOn) },
    parameters,
  );

describe('FOR-2012-08-29-843 § 2 third paragraph: notice goes to the municipality', () => {
  it.each(examples)('somebody who $why → $code', (example) => {
    const decision = decide(example);
    expect(Decision.safeParse(decision).success).toBe(true);
    expect(decision.code).toBe(example.code);
    expect(decision.alternatives.length > 0).toBe(decision.outcome === 'refused');
    expect(decision.basis).toContainEqual(
      expect.objectContaining({ kind: 'law', paragraph: '§ 2', part: 3 }),
    );
  });

  it('has an example of every code', () => {
    expect([...new Set(examples.map(({ code }) => code))].toSorted()).toEqual(
      [...optingOutCodes].toSorted(),
    );
  });

  it('says what falls away: the tie on the 1st, the queue and the coming switch at once', () => {
    const { facts } = decide({
      why: '',
      person: { pending },
      facts: { waits: true },
      code: 'optingOut.out',
    });
    expect(facts).toMatchObject({
      effectiveDate: '2026-12-01',
      hasList: true,
      waitingFallsAway: true,
      pendingFallsAway: true,
    });
  });

  it('tells whoever asks on the line where to say it, and what would fall away', () => {
    const { facts, alternatives } = decide({
      why: '',
      reportedOn: null,
      facts: { waits: true },
      code: 'optingOut.askedOut',
    });
    expect(alternatives).toEqual([{ code: 'contactMunicipality' }]);
    expect(facts).toMatchObject({ effectiveDate: '2026-12-01', waitingFallsAway: true });
  });

  it('asks nobody on the line', () => {
    const code = decide({
      why: '',
      person: { ageYears: 9, caller: null },
      code: 'optingOut.out',
    }).code;
    expect(code).toBe('optingOut.out');
  });
});
