import { civilDate } from '#contract/time/civil-date.ts';
import { planAllocation } from '#rules/allocation/plan-allocation.ts';
import { decideChildPlacement } from '#rules/children/decide-placement.ts';
import { allocationParametersOn } from '#rules/parameters/allocation-table.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { decideSwitch } from '#rules/switching/decide-switch.ts';
import { citizen, list } from '#rules/switching/testing/facts.ts';
import { decideJoin } from '#rules/waiting-list/decide-join.ts';
import { joinFacts } from '#rules/waiting-list/testing/facts.ts';
import { median } from '../../harness/statistics.ts';

const day = civilDate('2026-11-16');
const parameters = { ...parametersOn(day), ...allocationParametersOn(day) };
const person = citizen();
const other = list();
const joining = joinFacts();
const full = list({ status: 'closed', occupied: 1000 });

/** Every decision that somebody waits for at a desk, on facts that go all the way through. */
const decisions: Readonly<Record<string, () => unknown>> = {
  switch: () => decideSwitch(person, other, parameters),
  'switch, refused': () => decideSwitch(person, full, parameters),
  'joining a queue': () => decideJoin(joining, full, parameters),
  'a child': () =>
    decideChildPlacement({
      ageYears: 3,
      on: day,
      inCare: false,
      parentsKnown: true,
      excludedContractIds: [],
      dutySuspended: false,
      suspendedContractIds: [],
      holders: [
        { kind: 'joint', role: 'mother', alive: true, sharesAddress: true, gpContractId: 1 },
        { kind: 'joint', role: 'father', alive: true, sharesAddress: true, gpContractId: 2 },
      ],
    }),
  'an allocation': () =>
    planAllocation(
      [
        {
          citizenId: 'a',
          withoutListSince: '2026-01-01',
          personStatus: 'resident',
          eligibility: 'resident',
          optedOut: false,
          excludedContractIds: [],
          ageYears: 40,
          hasList: false,
          municipalityNumber: '0301',
          districtNumber: null,
          follows: null,
          keptFrom: null,
        },
      ],
      {
        lists: [{ ...other, municipalityNumber: '0301', districtNumber: null }],
        settings: new Map(),
        parameters,
        today: day,
      },
    ),
};

const TIMES = 2_000;
const ROUNDS = 15;

function millisecondsOf(decide: () => unknown): number {
  const samples = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    for (let time = 0; time < TIMES; time += 1) decide();
    return (performance.now() - began) / TIMES;
  });
  return median(samples);
}

/** Milliseconds of each kind of decision. */
export function timeDecisions(): Readonly<Record<string, number>> {
  const all = Object.entries(decisions);
  for (const [, decide] of all) millisecondsOf(decide);
  return Object.fromEntries(all.map(([name, decide]) => [name, millisecondsOf(decide)]));
}
