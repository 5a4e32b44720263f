import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { startBackend } from '#backend/index.ts';
import { loadSealingKey } from '#backend/sealing/sealing-key.ts';
import { readOptions } from '#browser-host/options.ts';
import { offsetClock } from '#contract/time/clock.ts';
import { webSocketTransport } from '#contract/rpc/web-socket.ts';
import { armFromEnvironment } from './arm.ts';

// The browser host without a page: whoever knows the port has a line.
armFromEnvironment();
const { apiUrl, dataDir, clockOffsetMs, signIn, sqliteBinding } = readOptions(
  process.argv.slice(2),
);
const backend = startBackend({
  host: 'browser',
  appVersion: '0.0.0',
  dataDir,
  apiUrl,
  clock: offsetClock(clockOffsetMs),
  fetch,
  log: (entry) => process.stderr.write(`${JSON.stringify(entry)}\n`),
  signIn,
  sealingKey: () => loadSealingKey(dataDir),
  sqliteBinding,
  outboxPace: {
    // Tests kill and cut all the time: nobody waits for minutes in between.
    rhythm: { pollMs: 1_000, idlePollMs: 1_000, firstRetryMs: 100, longestRetryMs: 500 },
  },
});
const lines = new WebSocketServer({ port: 0, host: '127.0.0.1' });
lines.on('connection', (socket) => backend.connect(webSocketTransport(socket)));
await once(lines, 'listening');
const { port } = lines.address() as AddressInfo;
process.once('SIGTERM', () => void backend.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ ready: true, line: `ws://127.0.0.1:${port}` })}\n`);
