import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import { decideReduction } from '../reduction/decide-reduction.ts';
import { decideCeiling, decideLock } from './decide-ceiling.ts';
import { decideEnd } from './decide-end.ts';
import { decideFillOrder } from './decide-fill-order.ts';
import { decideOnTheDay } from './decide-on-the-day.ts';
import { agreement, endOrder, fillOrder, target, TODAY } from './testing/facts.ts';

const parameters = agreementParametersOn(TODAY);
const order = { effectiveDate: civilDate('2026-07-01'), decidedOn: civilDate('2026-06-01') };
const newList = agreement({ validFrom: civilDate('2026-06-01'), occupied: 0, maxPatients: 3 });
const ceiling = { ...order, ceiling: 1200, lowAgreed: false };
const reduction = { ...ceiling, noticeGivenOn: null, shorterAgreed: true };
const noTarget = { target: null, targetNamed: false };

const withRoom = decideEnd(agreement(), endOrder(), parameters);
const onTheDay = (found: Decision) => decideOnTheDay(found, withRoom, TODAY);

describe('the day of a plan', () => {
  it.each([
    [
      'the other list has filled',
      decideEnd(agreement(), endOrder({ target: target({ occupied: 1199 }) }), parameters),
      'target.aboveCeiling',
    ],
    ['the ceiling is set', decideCeiling(agreement(), ceiling, parameters), 'plan.nothingNeeded'],
    [
      'the list is locked',
      decideLock(agreement({ status: 'locked' }), { ...order, lock: true }),
      'plan.nothingNeeded',
    ],
    ['it is unlocked', decideLock(agreement(), { ...order, lock: false }), 'plan.nothingNeeded'],
    [
      'the list has shrunk',
      decideReduction(agreement(), { ...reduction, ...noTarget }, parameters),
      'reduction.ceilingOnly',
    ],
    [
      'the new list has three places',
      decideFillOrder(newList, fillOrder(), parameters),
      'fill.fewerPlaces',
    ],
  ] as const)('%s: %s is not what is recorded, but %s', (_, found, code) => {
    expect(found.outcome).toBe('refused');
    const decision = Decision.parse(onTheDay(found));
    expect(decision).toMatchObject({ outcome: 'allowed', code, alternatives: [] });
    expect(decision.basis.length).toBeGreaterThan(0);
  });

  it('names the right of those moved above the ceiling, and the law the move rests on', () => {
    const full = endOrder({ target: target({ occupied: 1199 }) });
    const decision = onTheDay(decideEnd(agreement(), full, parameters));
    expect(decision?.facts).toMatchObject({ right: 'movedByMunicipality', missing: 999 });
    expect(decision?.basis[0]).toMatchObject({ paragraph: '§ 12', part: 1 });
    expect(decision?.basis).toContainEqual(expect.objectContaining({ paragraph: '§ 10' }));
  });

  it('is no day for what cannot be done any more, and changes no answer that allows', () => {
    const gone = endOrder({ target: null });
    expect(onTheDay(decideEnd(agreement(), gone, parameters))).toBeNull();
    expect(onTheDay(withRoom)).toBe(withRoom);
  });
});
