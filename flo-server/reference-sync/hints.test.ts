import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { Hints } from './hints.ts';
import { FeedClient } from './testing/feed-client.ts';

let service: TestService;
let hints: Hints;
beforeAll(async () => {
  service = await testService({ server: 'feed' });
  hints = new Hints(service, { pollMs: 20, heartbeatMs: 60 });
});
afterAll(async () => {
  hints.stop();
  await service.stop();
});

let nth = 0;
const change = () =>
  service.pool.query(`update doctor set last_name = $1 where hpr_number = 9000001`, [
    `Hint${(nth += 1)}`,
  ]);

/** Everything that is sent until it holds a text. */
async function heardUntil(stream: Readable, wanted: string): Promise<string> {
  let heard = '';
  for await (const part of stream as AsyncIterable<Buffer>) {
    heard += part.toString();
    if (heard.includes(wanted)) break;
  }
  return heard;
}

describe('hints', () => {
  it('only poke: nothing of what has changed, and of nobody (P25)', async () => {
    const under: Promise<unknown>[] = [];
    const nudging = setInterval(() => under.push(change()), 50);
    const heard = await heardUntil(hints.listen(), 'event: changed').finally(() =>
      clearInterval(nudging),
    );
    await Promise.all(under);
    for (const line of heard.split('\n')) {
      expect(line).toMatch(/^(retry: \d+|event: changed|data: \{\}|: still here|)$/);
    }
  });

  it('say that the line is alive when nothing changes, so that a dead one is seen (P26)', async () => {
    // A register of its own: elsewhere on the server transactions end, and that is a change of what is given.
    const same = { query: () => Promise.resolve({ rows: [{ newest: '1:true' }] }) } as never;
    const still = new Hints({ ...service, pool: same }, { pollMs: 20, heartbeatMs: 60 });
    expect(await heardUntil(still.listen(), ': still here')).not.toContain('event: changed');
    still.stop();
  });

  it('say so too while the database cannot be asked (P26)', async () => {
    const away = { ...service, pool: { query: () => Promise.reject(new Error('away')) } as never };
    const alone = new Hints(away, { pollMs: 10, heartbeatMs: 20 });
    expect(await heardUntil(alone.listen(), ': still here')).toContain('retry:');
    alone.stop();
  });

  it('are looked for once at a time, however slow the database is (P25)', async () => {
    let asked = 0;
    const answer = Promise.withResolvers<{ rows: { newest: string }[] }>();
    const query = () => ((asked += 1), answer.promise);
    const slow = new Hints(
      { ...service, pool: { query } as never },
      { pollMs: 5, heartbeatMs: 20 },
    );
    const stream = slow.listen();
    for (let beats = 0; beats < 3; beats += 1) await once(stream, 'data');
    expect(asked).toBe(1);
    slow.stop();
    answer.resolve({ rows: [] });
  });

  it('say nothing of what was seen for somebody who has left (P25)', async () => {
    const late = Promise.withResolvers<{ rows: { newest: string }[] }>();
    const answers = [late.promise];
    const query = () => answers.shift() ?? Promise.resolve({ rows: [{ newest: '2:true' }] });
    const own = new Hints({ ...service, pool: { query } as never }, { pollMs: 5, heartbeatMs: 50 });
    const left = own.listen();
    await expect.poll(() => answers).toEqual([]);
    left.destroy();
    await once(left, 'close');
    const heard = heardUntil(own.listen(), ': still here');
    late.resolve({ rows: [{ newest: '1:true' }] });
    expect(await heard).not.toContain('event: changed');
    own.stop();
  });

  it('come for a change that was held back, when it no longer is', async () => {
    const slow = await service.pool.connect();
    await slow.query('begin');
    await slow.query(`update doctor set last_name = 'Sen' where hpr_number = 9000002`);
    await change();
    const stream = hints.listen();
    await heardUntil(hints.listen(), ': still here');
    const hearing = heardUntil(stream, 'event: changed');
    await slow.query('commit');
    slow.release();
    expect(await hearing).toContain('event: changed');
  });

  it('that are all lost change nothing: who asks by the beat has the same (P25)', async () => {
    const listener = new FeedClient(service);
    const deaf = new FeedClient(service);
    await Promise.all([listener.snapshot(), deaf.snapshot()]);
    for (let i = 0; i < 3; i += 1) {
      const heard = heardUntil(hints.listen(), 'event: changed');
      const nudging = setInterval(() => void change(), 50);
      await heard.finally(() => clearInterval(nudging));
      await listener.page();
    }
    const poked = await listener.follow();
    const polled = await deaf.follow();
    expect(deaf.check()).toEqual(listener.check());
    expect(polled.check).toEqual(poked.check);
  });
});
