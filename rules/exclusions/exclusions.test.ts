import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { exclusionCodes } from './codes.ts';
import { decideExclusion } from './decide-exclusion.ts';
import type { ExclusionCase } from './decide-exclusion.ts';
import { decideExclusionEvent } from './decide-event.ts';
import type { ExclusionEventCase } from './decide-event.ts';

const parameters = parametersOn(civilDate('2026-11-22'));
const decision: ExclusionCase = {
  today: civilDate('2026-11-22'),
  decidedOn: civilDate('2026-11-20'),
  doctor: 'known',
  already: false,
  pendingToDoctor: false,
  leavesOn: civilDate('2026-12-01'),
  notComingFrom: null,
};
const event: ExclusionEventCase = {
  today: civilDate('2026-11-22'),
  event: 'appealed',
  on: civilDate('2026-11-21'),
  decidedOn: civilDate('2026-11-20'),
  appealedOn: null,
  appealDecidedOn: null,
  endedOn: null,
};
const appealed = { appealedOn: civilDate('2026-11-20') } as const;

const registering: readonly [why: string, Partial<ExclusionCase>, code: string][] = [
  ['the municipality has decided', {}, 'exclusion.registered'],
  ['not on the doctor’s list now', { leavesOn: null }, 'exclusion.registered'],
  ['decided tomorrow', { decidedOn: civilDate('2026-11-23') }, 'exclusion.future'],
  ['a list without a GP', { doctor: 'noDoctor' }, 'exclusion.noDoctor'],
  ['a list of several, and none named', { doctor: 'whichDoctor' }, 'exclusion.whichDoctor'],
  ['a doctor who was not on the list', { doctor: 'notOnList' }, 'exclusion.notOnList'],
  ['registered before', { already: true }, 'exclusion.already'],
  ['a switch to the doctor is waiting', { pendingToDoctor: true }, 'exclusion.pendingToDoctor'],
];

const events: readonly [why: string, Partial<ExclusionEventCase>, code: string][] = [
  ['an appeal', {}, 'exclusion.appealed'],
  ['a second appeal', appealed, 'exclusion.alreadyAppealed'],
  ['upheld', { ...appealed, event: 'upheld' }, 'exclusion.upheld'],
  ['overturned', { ...appealed, event: 'overturned' }, 'exclusion.overturned'],
  ['upheld without an appeal', { event: 'upheld' }, 'exclusion.notAppealed'],
  [
    'overturned after it was upheld',
    { ...appealed, appealDecidedOn: civilDate('2026-11-21'), event: 'overturned' },
    'exclusion.notAppealed',
  ],
  ['cancelled', { event: 'cancelled' }, 'exclusion.cancelled'],
  ['cancelled twice', { event: 'cancelled', endedOn: civilDate('2026-11-21') }, 'exclusion.ended'],
  ['before the decision', { on: civilDate('2026-11-19') }, 'exclusion.tooEarly'],
  ['tomorrow', { on: civilDate('2026-11-23') }, 'exclusion.future'],
];

describe('§§ 38–39: a person is moved away from a doctor', () => {
  it.each(registering)('%s', (_why, changes, code) => {
    const answer = Decision.parse(decideExclusion({ ...decision, ...changes }, parameters));
    expect(answer.code).toBe(code);
    expect(answer.outcome).toBe(code === 'exclusion.registered' ? 'allowed' : 'refused');
  });

  it('rests on the regulation of the day the municipality decided', () => {
    const acts = (decidedOn: string) =>
      decideExclusion(
        { ...decision, decidedOn: civilDate(decidedOn), leavesOn: null },
        parameters,
      ).basis.map((basis) => (basis.kind === 'law' ? `${basis.act} ${basis.paragraph}` : ''));
    expect(acts('2025-12-20')).toEqual(['FOR-2012-08-29-842 § 15', 'FOR-2012-08-29-843 § 2']);
    expect(acts('2026-01-01')).toEqual([
      'FOR-2025-12-02-2405 § 39',
      'FOR-2025-12-02-2405 § 38',
      'FOR-2012-08-29-843 § 2',
    ]);
  });

  it('says that the day the place ends is practice, and which', () => {
    const { effectiveDatePolicy, workingWeek } = parameters;
    const struck = decideExclusion(decision, parameters);
    expect(struck.parameters).toEqual({ effectiveDatePolicy, workingWeek });
    expect(struck.basis.at(-1)).toMatchObject({ kind: 'practice' });
    const elsewhere = decideExclusion({ ...decision, leavesOn: null }, parameters);
    expect(elsewhere.parameters).toEqual({});
    expect(elsewhere.basis.every(({ kind }) => kind === 'law')).toBe(true);
  });
});

describe('§ 39 second paragraph: the appeal to the county governor', () => {
  it.each(events)('%s', (_why, changes, code) => {
    const item = { ...event, ...changes };
    const answer = Decision.parse(decideExclusionEvent(item));
    expect(answer.code).toBe(code);
    expect(answer.outcome).toBe(code === `exclusion.${item.event}` ? 'allowed' : 'refused');
  });

  it('rests on the law of the day it happened, not of the day it was registered', () => {
    const late = { ...event, decidedOn: civilDate('2025-11-01'), on: civilDate('2025-12-20') };
    expect(decideExclusionEvent(late).basis[0]).toMatchObject({ act: 'FOR-2012-08-29-842' });
  });

  it('has an example of every code', () => {
    const shown = [...registering, ...events].map(([, , code]) => code);
    expect([...new Set(shown)].toSorted()).toEqual([...exclusionCodes].toSorted());
  });
});
