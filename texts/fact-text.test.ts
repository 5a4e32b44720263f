import { expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { decideJoin } from '#rules/waiting-list/decide-join.ts';
import { decideLeave } from '#rules/waiting-list/decide-leave.ts';
import { fullList, joinFacts, TODAY } from '#rules/waiting-list/testing/facts.ts';
import { factRows } from './fact-text.ts';

const parameters = parametersOn(TODAY);
const waiting = { gpContractId: 40, position: 3, length: 8, since: civilDate('2026-01-05') };

it('shows what a place in a queue rests on', () => {
  const left = decideLeave(joinFacts({}, { waiting }), parameters);
  expect(factRows(left, 'nb').map(({ label, value }) => [label, value])).toEqual([
    ['Plass på ventelisten', '3'],
    ['Personer på ventelisten', '8'],
    ['På ventelisten siden', '05.01.2026'],
  ]);
  const joined = decideJoin(joinFacts({}, { waiting }), fullList(), parameters);
  const labels = factRows(joined, 'en').map(({ label }) => label);
  expect(labels).toContain('Place given up');
  expect(labels).toContain('Switches of the year used');
});

it('shows the days of leaving the scheme', () => {
  const facts = { reportedOn: '2026-11-02', optedOutSince: '2026-10-01' };
  expect(factRows({ facts }, 'nn')).toEqual([
    { name: 'reportedOn', label: 'Meldt til kommunen', value: '02.11.2026' },
    { name: 'optedOutSince', label: 'Utanfor ordninga sidan', value: '01.10.2026' },
  ]);
});
