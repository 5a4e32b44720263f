import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import { decideExtension, endsByAge } from './decide-extension.ts';
import { agreement, TODAY } from './testing/facts.ts';

const parameters = agreementParametersOn(TODAY);
const day = civilDate;
const order = { effectiveDate: day('2031-01-01'), decidedOn: day('2026-06-01') };
const turns70in2031 = { birthDate: day('1961-05-05') };

describe('§ 12 third part: going on past 70', () => {
  it.each([
    ['to the day of turning 70', '2031-05-05', {}, 'extension.notLonger'],
    ['a day past 70', '2031-05-06', {}, 'extension.allowed'],
    ['to the day of turning 80', '2041-05-05', {}, 'extension.allowed'],
    ['a day past 80', '2041-05-06', {}, 'extension.pastHighestAge'],
    [
      'no longer than agreed',
      '2033-01-01',
      { extendedTo: day('2033-01-01') },
      'extension.notLonger',
    ],
    ['once more', '2034-01-01', { extendedTo: day('2033-01-01') }, 'extension.allowed'],
    ['on a list without a GP', '2034-01-01', { birthDate: null }, 'extension.noGP'],
    ['while one is planned', '2034-01-01', { planned: ['extension'] }, 'agreement.alreadyPlanned'],
    [
      'of an agreement that has ended',
      '2034-01-01',
      { validTo: day('2030-01-01') },
      'agreement.alreadyEnded',
    ],
    [
      'born on 29 February, on 1 March',
      '2039-03-02',
      { birthDate: day('1968-02-29') },
      'extension.allowed',
    ],
  ] as const)('%s', (_, until, more, code) => {
    const facts = agreement({ ...turns70in2031, ...more });
    const decision = decideExtension(facts, { ...order, until: day(until) }, parameters);
    expect(decision.code).toBe(code);
    const ofAge = code.startsWith('extension');
    expect(decision.rule).toBe(ofAge ? 'agreement/age' : 'agreement/order');
    expect(decision.basis).toMatchObject([ofAge ? { paragraph: '§ 12', part: 3 } : {}]);
  });

  it('that ends the day it starts is no extension', () => {
    const late = { effectiveDate: day('2032-01-01'), decidedOn: day('2026-06-01') };
    const decision = decideExtension(
      agreement(turns70in2031),
      { ...late, until: day('2032-01-01') },
      parameters,
    );
    expect(decision.code).toBe('extension.notLonger');
  });

  it('on a day that no law is known for, or has passed, is refused with the reason', () => {
    const on = (effectiveDate: string): string =>
      decideExtension(
        agreement(turns70in2031),
        { effectiveDate: day(effectiveDate), decidedOn: order.decidedOn, until: day('2034-01-01') },
        parameters,
      ).code;
    expect(on('1999-12-31')).toBe('agreement.noLaw');
    expect(on('2026-06-09')).toBe('agreement.inPast');
  });

  it('ends by age at 70, at the end of an extension, and never past 80', () => {
    const born = day('1961-05-05');
    expect(endsByAge(born, null, parameters)).toBe('2031-05-05');
    expect(endsByAge(born, day('2030-01-01'), parameters)).toBe('2031-05-05');
    expect(endsByAge(born, day('2034-01-01'), parameters)).toBe('2034-01-01');
    expect(endsByAge(born, day('2050-01-01'), parameters)).toBe('2041-05-05');
  });
});
