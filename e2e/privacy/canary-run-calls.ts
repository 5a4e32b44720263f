import { createPool } from '#flo-server/db/pool.ts';
import { inTransaction } from '#flo-server/db/transaction.ts';
import { receiveEvents } from '#flo-server/register-events/receive.ts';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { testNin } from '#flo-server/testing/register/numbers.ts';
import { START } from '../fixtures/clock.ts';
import type { Services } from '../fixtures/services.ts';
import { adult, unknownId, words, type Calls } from './canary-call.ts';

const street = 'Kanarifuglveien 7';
const address = {
  street,
  postalCode: '0461',
  city: 'OSLO',
  municipalityNumber: '0301',
  districtNumber: '030103',
};

/**
 * Lets the population register tell of the person, and of a child of hers: one event that can be
 * carried out, one that cannot, and one that cannot even be read. And somebody is born on the same day, so that the two may be one.
 */
export async function plantEvents(services: Services, register: FixtureRegister): Promise<void> {
  const { nin } = register.people.adult;
  const occurredOn = '2026-11-20';
  const pool = createPool(services.databaseUrl);
  const events = [
    { sequence: 1, type: 'move', occurredOn, nin, address: street },
    {
      sequence: 2,
      type: 'birth',
      occurredOn,
      nin: testNin(occurredOn, 'female'),
      name: { first: 'Unge', middle: null, last: 'Kanarifuglen' },
      sex: 'female',
      address,
      parents: [{ nin, role: 'mother' }],
      holders: [{ nin, kind: 'mother' }],
    },
    {
      sequence: 3,
      type: 'move',
      occurredOn,
      nin,
      address: { ...address, municipalityNumber: '9999' },
    },
  ];
  try {
    await pool.query(
      `update citizen set birth_date = (select birth_date from citizen where id = $1) where id = $2`,
      [register.people.adult.id, register.people.onFull2.id],
    );
    await inTransaction(pool, (db) => receiveEvents(db, events, START));
  } finally {
    await pool.end();
  }
}

/** What runs by itself, and what it could not do by itself. */
export const runCalls = {
  // The night before: that of today was carried out when the service began.
  'job.start': () => ({ kind: 'nightly', key: '2026-11-22' }),
  'job.runs': () => ({}),
  // Tonight: what is asked for meanwhile is carried out and not collected.
  'outage.register': () => ({
    from: '2026-11-23T19:00:00Z',
    to: null,
    collectUntil: '2026-11-23T20:00:00Z',
    reason: words,
  }),
  'outage.change': ({ answers }) => {
    const { outageId = unknownId, revision = '"1"' } = answers['outage.register'] ?? {};
    const collectUntil = '2026-11-23T21:00:00Z';
    return { outageId, revision, to: null, collectUntil, reason: words };
  },
  'outage.current': () => ({}),
  'outage.list': () => ({}),
  'wish.list': adult,
  'wish.withdraw': (state) => ({ ...adult(state), wish: unknownId }),
  'registerEvent.exceptions': () => ({}),
  'registerEvent.settle': ({ answers }) => ({
    eventId: answers['registerEvent.exceptions']?.items[0]?.eventId ?? 1,
    how: 'byHand',
    words,
  }),
} as const satisfies Calls;
