import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import { buildApp } from '../app.ts';
import { openAuditLog } from '../audit/audit-log.ts';
import { createPool } from '../db/pool.ts';
import { testAuditKey } from '../testing/audit-key.ts';
import { connect } from 'node:net';
import { testClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { prepareRegister } from '../prepare.ts';
import { registerNamedUsers } from '../sign-in/register-named-users.ts';
import { testUser } from '../testing/test-user.ts';
import { testVerifier } from '../testing/test-verifier.ts';

/** A way to the database that can be cut and mended. */
async function cuttable(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let open = true;
  const server: Server = createServer((inbound) => {
    if (!open) {
      inbound.destroy();
      return;
    }
    const outbound = connect(Number(target.port), target.hostname);
    for (const socket of [inbound, outbound]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        inbound.destroy();
        outbound.destroy();
      });
    }
    inbound.pipe(outbound).pipe(inbound);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    cut: () => {
      open = false;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      open = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('when the database goes away', () => {
  let close: () => Promise<void>;
  let app: Awaited<ReturnType<typeof buildApp>>;
  let way: Awaited<ReturnType<typeof cuttable>>;
  const lines: string[] = [];

  beforeAll(async () => {
    const database = await testDatabase();
    way = await cuttable(database.url);
    const pool = createPool(way.url, { size: 3 });
    const services = { pool, clock: testClock('2026-06-10T10:00:00Z'), parameterOverrides: {} };
    await prepareRegister(services);
    await registerNamedUsers(pool);
    const signIn = await testVerifier(pool);
    const audit = await openAuditLog(pool, services.clock, testAuditKey);
    const log = { write: (line: string) => void lines.push(line) };
    app = await buildApp({ ...services, signIn, audit, log });
    close = async () => {
      await app.close();
      await pool.end();
      await way.close();
      await database.drop();
    };
  });
  afterAll(() => close());

  const ask = async (url: string) => {
    const user = await testUser();
    const headers = { ...(await user.sign('GET', `http://localhost${url}`)) };
    return app.inject({ method: 'GET', url, headers });
  };

  it('says so with Retry-After, stays alive, and goes on by itself when it is back', async () => {
    expect((await ask('/gp-contracts')).statusCode).toBe(200);
    way.cut();
    for (const url of ['/gp-contracts', '/sync/v1/snapshot', '/gp-contracts']) {
      const reply = await ask(url);
      expect(reply.statusCode).toBe(503);
      expect(reply.json<Problem>().code).toBe('service.unavailable');
      expect(reply.headers['retry-after']).toBe('2');
    }
    expect((await ask('/health/live')).statusCode).toBe(200);
    const ready = await ask('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      { status: 'notReady', database: 'unreachable' },
    ]);
    way.mend();
    expect((await ask('/gp-contracts')).statusCode).toBe(200);
    expect((await ask('/health/ready')).statusCode).toBe(200);
  });

  it('logs what kind of trouble it was, and no address of the database', () => {
    expect(lines.join('')).toContain('DatabaseFault');
    expect(lines.join('')).not.toContain('postgres://');
  });
});
