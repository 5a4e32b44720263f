import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  formatReceived,
  parseReceived,
  RECEIVED_HEADER,
  TIME_HEADER,
} from '#contract/flo-api/received.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { ownTimeKeys, readTimeKeys, timeKeys } from './time-keys.ts';

const NOW = '2026-06-10T10:00:00.000Z';
const HOUR = 3_600_000;

describe('a token of the time', () => {
  const keys = timeKeys(Buffer.alloc(32, 1));
  const token = keys.sign(new Date(NOW));

  it('holds its instant, to the millisecond, for whoever has the key', () => {
    expect(keys.verify(token)).toEqual(new Date(NOW));
    expect(keys.verify(keys.sign(new Date('2026-06-10T10:00:00.123Z')))).toEqual(
      new Date('2026-06-10T10:00:00.123Z'),
    );
    expect(ownTimeKeys().verify(token)).toBeNull();
  });

  it('is the same for everybody: it is about no person, and tells nothing of one', () => {
    expect(keys.sign(new Date(NOW))).toBe(token);
    expect(token).toHaveLength(52);
  });

  it('that is changed anywhere is not ours', () => {
    for (let i = 0; i < token.length; i += 1) {
      const other = token[i] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, i) + other + token.slice(i + 1);
      expect(keys.verify(changed), `place ${i}`).toBeNull();
    }
    for (const other of ['', 'x', token.slice(1), `${token}A`, `${token.slice(0, 51)}!`]) {
      expect(keys.verify(other)).toBeNull();
    }
  });

  it('of the former key holds while that is there; new ones are made with the new', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'flo-time-key-'));
    try {
      const file = join(folder, 'time.key');
      const former = await readTimeKeys(file);
      expect((await stat(file)).mode & 0o077).toBe(0);
      const old = former.sign(new Date(NOW));
      expect((await readTimeKeys(file)).verify(old)).toEqual(new Date(NOW));
      await rename(file, `${file}.previous`);
      const both = await readTimeKeys(file);
      expect(both.verify(old)).toEqual(new Date(NOW));
      const young = both.sign(new Date(NOW));
      expect(former.verify(young)).toBeNull();
      await rm(`${file}.previous`);
      const later = await readTimeKeys(file);
      expect([later.verify(old), later.verify(young)]).toEqual([null, new Date(NOW)]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the header of a claim', () => {
  it('is read as it is written', () => {
    const claim = { token: 'abc-_1', monotonicMs: 1500, wallMs: -20 };
    expect(parseReceived(formatReceived(claim))).toEqual(claim);
  });

  it.each(['', 'abc', 'abc;m=1', 'abc;m=1;w=x', 'abc;m=1;w=1;x', 'a b;m=1;w=1', 'abc;m=1e9;w=1'])(
    '%j is none',
    (text) => {
      expect(parseReceived(text)).toBeUndefined();
    },
  );
});

describe('a command over HTTP', () => {
  let service: TestService;
  let crowd: FixturePerson[];
  beforeAll(async () => {
    service = await testService({ now: NOW });
    crowd = await addPeople(service.pool, 20);
  });
  afterAll(() => service.stop());

  const tokenAt = async (instant: string, who = 'telephoneAdviser'): Promise<string> => {
    service.clock.set(instant);
    const { headers } = await service.signedIn(who).call('session.me');
    return String(headers[TIME_HEADER]);
  };

  /** Sends a switch at noon with a claim, and gives what was kept of it. */
  async function kept(claim: string | undefined) {
    service.clock.set('2026-06-10T12:00:00.000Z');
    const key = randomUUID();
    const reply = await service.call('switch.request', {
      params: { citizenId: crowd.pop()!.id },
      body: { gpContractId: service.lists.elsewhere },
      headers: {
        'idempotency-key': key,
        'if-match': '"1"',
        ...(claim !== undefined && { [RECEIVED_HEADER]: claim }),
      },
    });
    expect(reply.status, reply.text).toBe(201);
    const { rows } = await service.pool.query<{ proof: string; received: Date; arrived: Date }>(
      `select proof, received_at as received, arrived_at as arrived from command_receipt
        where key = $1`,
      [key],
    );
    return rows[0];
  }

  it('every answer tells the time: a refusal and an unknown address, too', async () => {
    const answers = await Promise.all([
      service.inject({ method: 'GET', url: '/me' }),
      service.inject({ method: 'GET', url: '/nowhere' }),
      service.app.inject({ method: 'GET', url: '/me' }),
      service.app.inject({ method: 'GET', url: '/health/live' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 401, 200]);
    for (const { headers } of answers) expect(headers[TIME_HEADER]).toMatch(/^[\w-]{52}$/u);
  });

  it('is received when it says, if that is proved (P18)', async () => {
    const token = await tokenAt(NOW);
    expect(await kept(formatReceived({ token, monotonicMs: HOUR, wallMs: HOUR }))).toEqual({
      proof: 'proved',
      received: new Date('2026-06-10T11:00:00Z'),
      arrived: new Date('2026-06-10T12:00:00Z'),
    });
  });

  it('takes a colleague’s token as its own: it proves what time it was, and nothing else', async () => {
    const token = await tokenAt(NOW, 'caseworker');
    const claim = formatReceived({ token, monotonicMs: HOUR, wallMs: HOUR });
    expect((await kept(claim))?.proof).toBe('proved');
  });

  it('is received when it arrives, if the token is forged, old or of the future (P18)', async () => {
    const forged = ownTimeKeys().sign(new Date(NOW));
    const old = await tokenAt('2026-06-09T11:59:59.999Z');
    const ahead = await tokenAt('2026-06-10T12:00:01.000Z');
    for (const [token, proof] of [
      [forged, 'forged'],
      [old, 'tooOld'],
      [ahead, 'ahead'],
    ] as const) {
      const receipt = await kept(formatReceived({ token, monotonicMs: 0, wallMs: 0 }));
      expect(receipt).toMatchObject({ proof, received: new Date('2026-06-10T12:00:00Z') });
    }
    expect(await kept('anything')).toMatchObject({ proof: 'malformed' });
  });

  it('shown again, an old token of the day proves no earlier than its own instant (P18)', async () => {
    const token = await tokenAt(NOW);
    for (const ms of [0, -HOUR]) {
      const receipt = await kept(formatReceived({ token, monotonicMs: ms, wallMs: ms }));
      expect(receipt).toMatchObject({ proof: 'proved', received: new Date(NOW) });
    }
  });

  it('that claims nothing leaves nothing: it was received when it arrived', async () => {
    expect(await kept(undefined)).toBeUndefined();
  });
});
