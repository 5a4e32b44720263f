import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setImmediate as settled } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchAs } from '../testing/http-client.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { Pokes } from './pokes.ts';

let service: TestService;
let api: string;
const leaving: AbortController[] = [];
beforeAll(async () => {
  service = await testService();
  api = await service.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => service.stop());
afterEach(async () => {
  for (const one of leaving.splice(0)) one.abort();
  await service.pool.query('delete from presence');
});

const INGRID = 'ingrid-bakke';
const JONAS = 'jonas-vik';

/** Listens for a desk; gives what has been heard so far. */
async function listen(who: string, deskId: string): Promise<() => string> {
  const left = new AbortController();
  leaving.push(left);
  const answer = await fetchAs(who, `${api}/live/v1/events?deskId=${deskId}`, {
    signal: left.signal,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  let heard = '';
  void (async () => {
    const text = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await text.read();
      if (done) return;
      heard += value;
    }
  })().catch(() => undefined);
  return () => heard;
}

async function hold(who: string, citizenId: string, deskId: string): Promise<string> {
  const holdId = randomUUID();
  const body = { holdId, deskId, doing: 'looking' };
  const reply = await service.signedIn(who).call('presence.hold', { params: { citizenId }, body });
  expect(reply.status, reply.text).toBe(200);
  return holdId;
}

const bump = (id: string) =>
  service.pool.query('update citizen set ties_revision = ties_revision + 1 where id = $1', [id]);

/** A change of the record, and the poke about it: whatever came before it has been told by then. */
async function nextPoke(heard: () => string, citizenId: string): Promise<void> {
  const before = heard().length;
  await bump(citizenId);
  await expect.poll(() => heard().slice(before)).toContain('"topic":"record"');
}

describe('pokes', () => {
  it('say that a colleague came, and that the record changed, by an opaque hold alone (P25)', async () => {
    const { id, nin } = service.people.adult;
    const desk = randomUUID();
    const heard = await listen(INGRID, desk);
    const mine = await hold(INGRID, id, desk);
    await nextPoke(heard, id);
    expect(heard()).toContain(`event: poke\ndata: {"topic":"record","hold":"${mine}"}\n\n`);
    await hold(JONAS, id, randomUUID());
    await expect
      .poll(heard)
      .toContain(`event: poke\ndata: {"topic":"presence","hold":"${mine}"}\n\n`);
    for (const secret of [id, nin, 'Jonas', 'jonas', 'Ingrid', 'Kristin']) {
      expect(heard()).not.toContain(secret);
    }
  });

  it('are heard at the desk that holds, and by nobody else who names it', async () => {
    const { id } = service.people.adult;
    const [desk, other] = [randomUUID(), randomUUID()];
    const [mine, elsewhere, eavesdropping] = await Promise.all([
      listen(INGRID, desk),
      listen(INGRID, other),
      listen(JONAS, desk),
    ]);
    const holdId = await hold(INGRID, id, desk);
    await nextPoke(mine, id);
    expect(mine()).toContain(holdId);
    expect(elsewhere()).not.toContain('poke');
    expect(eavesdropping()).not.toContain('poke');
  });

  it('are not lost when what was looked up for a line that broke comes late', async () => {
    const [staff, desk] = ['ingrid', randomUUID()];
    const stamp = { hold: 'h', desk, staff, record: '2', told: '1', presence: '', joined: false };
    const late = Promise.withResolvers<{ rows: object[] }>();
    const answers = [late.promise];
    const query = () => answers.shift() ?? Promise.resolve({ rows: [stamp] });
    const pokes = new Pokes({ ...service, pool: { query } as never });
    const broken = pokes.listen(staff, desk);
    await expect.poll(() => answers).toEqual([]);
    broken.destroy();
    await once(broken, 'close');
    late.resolve({ rows: [stamp] });
    await settled();
    let heard = '';
    pokes.listen(staff, desk).on('data', (part: Buffer) => (heard += part.toString()));
    await expect.poll(() => heard).toContain('"topic":"record"');
    pokes.stop();
  });

  it('tell of a colleague who is silent for too long, though nobody wrote anything', async () => {
    const { id } = service.people.adult;
    const desk = randomUUID();
    const heard = await listen(INGRID, desk);
    await hold(JONAS, id, randomUUID());
    const start = service.clock.now().getTime();
    service.clock.set(new Date(start + 40_000).toISOString());
    const mine = await hold(INGRID, id, desk);
    await nextPoke(heard, id);
    expect(heard()).not.toContain('presence');
    service.clock.set(new Date(start + 50_000).toISOString());
    await expect.poll(heard).toContain(`{"topic":"presence","hold":"${mine}"}`);
  });
});
