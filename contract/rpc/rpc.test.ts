import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { connectClient, type Client } from './client.ts';
import type { RpcError } from './errors.ts';
import { limits } from './limits.ts';
import { serveConnection, type Connection } from './server.ts';
import { handlersFor, hash, operations, Seen } from './testing/fixtures.ts';
import { lineMakers, type Line } from './testing/lines.ts';

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: RpcError) => error.code,
  );

describe.each(lineMakers.map((make) => make()))('the seam over $name', (maker) => {
  afterAll(() => maker.stop());

  let seen: Seen;
  let log: Record<string, string>[];
  let events: string[];
  let closes: string[];
  beforeEach(() => {
    seen = new Seen();
    log = [];
    events = [];
    closes = [];
  });

  const serve = (line: Line, token?: string): Connection =>
    serveConnection(line.backend, {
      operations,
      handlers: handlersFor(seen),
      contractHash: hash,
      admit: (given) => given === token,
      log: (entry) => log.push({ ...entry }),
    });
  const join = (line: Line, token?: string, contractHash = hash) =>
    connectClient(operations, line.page, {
      contractHash,
      token,
      onEvent: (topic) => events.push(topic),
      onClose: ({ code }) => closes.push(code),
    });
  const connected = async (): Promise<{
    line: Line;
    connection: Connection;
    client: Client<typeof operations>;
  }> => {
    const line = await maker.open();
    const connection = serve(line);
    return { line, connection, client: await join(line) };
  };
  const closed = (line: Line): Promise<void> =>
    new Promise((resolve) => line.page.onClose(resolve));

  it('answers a query', async () => {
    const { client } = await connected();
    expect(await client.call('text.upper', { text: 'æøå' })).toBe('ÆØÅ');
    client.close();
  });

  it('hands the key of a command to its handler, the given one or a new one', async () => {
    const { client } = await connected();
    const key = '3f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
    expect(await client.call('counter.add', { by: 2 }, { key })).toEqual({ total: 2, key });
    const other = await client.call('counter.add', { by: 3 });
    expect(other.total).toBe(5);
    expect(other.key).not.toBe(key);
    client.close();
  });

  it('carries a refusal with its code and details', async () => {
    const { client } = await connected();
    await expect(client.call('text.refuses', {})).rejects.toMatchObject({
      code: 'LIST_FULL',
      details: { placesAvailable: 0 },
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string,
    });
    client.close();
  });

  it('logs an unforeseen failure by kind and place, never by message', async () => {
    const { client } = await connected();
    const call = client.call('text.throws', { text: '01010112345' });
    const error = await call.catch((caught: RpcError) => caught);
    expect(error).toMatchObject({ code: 'INTERNAL' });
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ operation: 'text.throws', error: 'TypeError' });
    expect(log[0]?.['correlationId']).toBe((error as RpcError).correlationId);
    expect(JSON.stringify(log)).not.toContain('01010112345');
    client.close();
  });

  it('refuses input and output that break the contract', async () => {
    const { client, line } = await connected();
    expect(await codeOf(client.call('text.upper', { text: 'x'.repeat(101) }))).toBe('BAD_INPUT');
    expect(await codeOf(client.call('text.broken', {}))).toBe('BAD_OUTPUT');
    line.sendRaw(JSON.stringify({ t: 'call', id: 99, op: 'text.upper', input: { text: 1 } }));
    expect(await client.call('text.upper', { text: 'still here' })).toBe('STILL HERE');
    client.close();
  });

  it.each(['constructor', '__proto__', 'toString', 'text.unknown'])(
    'knows no operation named %s',
    async (name) => {
      const line = await maker.open();
      serve(line);
      const answers: string[] = [];
      const answered = new Promise<void>((resolve) => {
        line.page.onMessage((text) => {
          answers.push(text);
          if (answers.length === 2) resolve();
        });
      });
      line.sendRaw(JSON.stringify({ t: 'hello', protocol: 1, contractHash: hash }));
      line.sendRaw(JSON.stringify({ t: 'call', id: 1, op: name, input: {} }));
      await answered;
      expect(JSON.parse(answers[1] ?? '')).toMatchObject({ id: 1, code: 'UNKNOWN_OPERATION' });
      line.page.close();
    },
  );

  it('tells cancelled, timed out and gone apart', async () => {
    const { client, line } = await connected();
    const giveUp = new AbortController();
    const cancelled = codeOf(client.call('text.never', {}, { signal: giveUp.signal }));
    giveUp.abort();
    expect(await cancelled).toBe('CANCELLED');
    expect(await codeOf(client.call('text.never', {}, { signal: giveUp.signal }))).toBe(
      'CANCELLED',
    );
    expect(await codeOf(client.call('text.brief', {}))).toBe('TIMEOUT');
    await client.call('text.upper', { text: 'after both' });
    expect(seen.aborted).toBe(2);
    const pending = codeOf(client.call('text.never', {}));
    line.backend.close();
    expect(await pending).toBe('BACKEND_GONE');
    expect(await codeOf(client.call('text.upper', { text: 'late' }))).toBe('BACKEND_GONE');
    expect(closes).toEqual(['BACKEND_GONE']);
  });

  it('aborts the calls under way when the page goes away', async () => {
    const { client, line } = await connected();
    const pending = codeOf(client.call('text.never', {}));
    await client.call('text.upper', { text: 'the call above has arrived' });
    line.page.close();
    expect(await pending).toBe('BACKEND_GONE');
    await expect.poll(() => seen.aborted).toBe(1);
  });

  it('tells of a topic, and nothing before the hello', async () => {
    const line = await maker.open();
    const connection = serve(line);
    connection.notify('too-early');
    const client = await join(line);
    connection.notify('reference');
    await client.call('text.upper', { text: 'x' });
    expect(events).toEqual(['reference']);
    client.close();
  });

  it.each([
    ['no JSON', '{'],
    ['no frame', '{"t":"run","code":"process.exit()"}'],
    ['an unknown field', '{"t":"cancel","id":1,"extra":true}'],
    ['a null', 'null'],
    ['a deep array', '['.repeat(50_000)],
    ['too long', JSON.stringify({ t: 'cancel', id: 1, x: 'x'.repeat(limits.frameFromPage) })],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['a second hello', JSON.stringify({ t: 'hello', protocol: 1, contractHash: hash })],
  ])('closes the connection on %s, and serves the next one', async (_what, data) => {
    const { client, line } = await connected();
    const down = closed(line);
    line.sendRaw(data);
    await down;
    client.close();
    const next = await connected();
    expect(await next.client.call('text.upper', { text: 'ok' })).toBe('OK');
    next.client.close();
  });

  it('lets nothing through before the hello', async () => {
    const line = await maker.open();
    serve(line);
    const down = closed(line);
    line.sendRaw(JSON.stringify({ t: 'call', id: 1, op: 'counter.add', input: { by: 1 } }));
    await down;
    expect(seen.total).toBe(0);
  });

  it('refuses a wrong token and another contract, and says which', async () => {
    const first = await maker.open();
    serve(first, 'right');
    expect(await codeOf(join(first, 'wrong'))).toBe('UNAUTHENTICATED');
    const second = await maker.open();
    serve(second, 'right');
    expect(await codeOf(join(second, 'right', 'other'))).toBe('CONTRACT_MISMATCH');
    const third = await maker.open();
    serve(third, 'right');
    (await join(third, 'right')).close();
  });

  it('takes so many calls and no more', async () => {
    const { client } = await connected();
    const open = new AbortController();
    const calls = Array.from({ length: limits.callsInFlight }, () =>
      codeOf(client.call('text.never', {}, { signal: open.signal })),
    );
    expect(await codeOf(client.call('text.upper', { text: 'x' }))).toBe('TOO_MANY_CALLS');
    open.abort();
    await Promise.all(calls);
    expect(await client.call('text.upper', { text: 'room again' })).toBe('ROOM AGAIN');
    client.close();
  });

  it('ignores answers nobody waits for', async () => {
    const { client, line } = await connected();
    line.backend.send(JSON.stringify({ t: 'ok', id: 4711, output: 'x' }));
    expect(await client.call('text.upper', { text: 'x' })).toBe('X');
    client.close();
    client.close();
  });
});
