import type { EventOf, RegisterAddress } from '#contract/flo-api/register-event.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { runJob } from '../../jobs/run-job.ts';
import type { RunOptions } from '../../jobs/run-job.ts';
import { defineJob } from '../../jobs/job.ts';
import { testNin } from '../../testing/register/numbers.ts';
import type { Reply, TestService } from '../../testing/service.ts';
import { registerEventsStep } from '../step.ts';

/** Where the mother and the child of the fixture register live. */
export const home: RegisterAddress = {
  street: 'Maridalsveien 1',
  postalCode: '0461',
  city: 'OSLO',
  municipalityNumber: '0301',
  districtNumber: '030103',
};
export const elsewhere: RegisterAddress = {
  street: 'Gravensteinsgata 12',
  postalCode: '6856',
  city: 'SOGNDAL',
  municipalityNumber: '4640',
  districtNumber: null,
};

const day = civilDate('2026-06-08');
/** A number that nobody in the fixture register has. */
export const newNin = (nth = 0, born = '2026-06-08'): Nin => testNin(born, 'female', nth) as Nin;

/** Makes events with numbers of their own, one higher for each. */
export function eventMaker(first = 1) {
  let sequence = first - 1;
  const common = (nin: string) => ({
    sequence: (sequence += 1),
    occurredOn: day,
    nin: nin as Nin,
  });
  return {
    birth: (more: Partial<EventOf<'birth'>> = {}): EventOf<'birth'> => ({
      type: 'birth',
      ...common(newNin()),
      name: { first: 'Nora', middle: null, last: 'Hansen' },
      sex: 'female',
      address: home,
      parents: [],
      holders: [],
      ...more,
    }),
    death: (nin: string, more: Partial<EventOf<'death'>> = {}): EventOf<'death'> => ({
      type: 'death',
      ...common(nin),
      ...more,
    }),
    move: (nin: string, more: Partial<EventOf<'move'>> = {}): EventOf<'move'> => ({
      type: 'move',
      ...common(nin),
      address: elsewhere,
      ...more,
    }),
    emigration: (nin: string): EventOf<'emigration'> => ({ type: 'emigration', ...common(nin) }),
    immigration: (more: Partial<EventOf<'immigration'>> = {}): EventOf<'immigration'> => ({
      type: 'immigration',
      ...common(newNin(0, '1994-02-03')),
      name: { first: 'Olena', middle: null, last: 'Koval' },
      sex: 'female',
      birthDate: civilDate('1994-02-03'),
      address: elsewhere,
      ...more,
    }),
    ninChange: (nin: string, changed: Nin): EventOf<'ninChange'> => ({
      type: 'ninChange',
      ...common(nin),
      newNin: changed,
    }),
    merge: (nin: string, merged: string): EventOf<'merge'> => ({
      type: 'merge',
      ...common(nin),
      mergedNin: merged as Nin,
    }),
    responsibility: (
      nin: string,
      holders: EventOf<'responsibility'>['holders'],
      more: Partial<EventOf<'responsibility'>> = {},
    ): EventOf<'responsibility'> => ({
      type: 'responsibility',
      ...common(nin),
      parents: [],
      holders,
      ...more,
    }),
    careOrder: (nin: string): EventOf<'careOrder'> => ({ type: 'careOrder', ...common(nin) }),
  };
}

/** Sends events as the population register does. */
export function send(service: TestService, events: readonly unknown[]): Promise<Reply> {
  return service.signedIn('service').call('registerEvent.receive', { body: { events } });
}

const job = defineJob({ kind: 'nightly', steps: [registerEventsStep] });

/** The part of a night that carries out events; another key is another night. */
export function runEvents(service: TestService, key: string, options: RunOptions = {}) {
  return runJob(service, job, civilDate(key), options);
}
