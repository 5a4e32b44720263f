/** The backend in a process of its own (Electron's `utilityProcess`). */
import { net } from 'electron';
import { startBackend, type Backend } from '#backend/index.ts';
import type { LogEntry } from '#backend/ports.ts';
import { ProfileInUseError } from '#backend/profile-lock.ts';
import { surviveRejections } from '#backend/survive-rejections.ts';
import { originOf } from '#contract/faults/origin-of.ts';
import { type EmitterPort, emitterPortTransport } from '#contract/rpc/message-port.ts';
import { offsetClock } from '#contract/time/clock.ts';
import { AskMain } from './ask-main.ts';
import type { FromBackend, StartMessage, ToBackend } from './messages.ts';

interface Incoming {
  readonly data: ToBackend;
  readonly ports: readonly EmitterPort[];
}

/** The end that Electron gives this process; Node's own types do not know it. */
interface ParentPort {
  on(event: 'message', listener: (message: Incoming) => void): void;
  postMessage(message: FromBackend): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
let backend: Backend | undefined;
const main = new AskMain((asked) => parentPort.postMessage(asked));

const log = (entry: LogEntry): void => {
  process.stderr.write(`${JSON.stringify({ process: 'backend', ...entry })}\n`);
};

/** Chromium's network: it knows the desk's proxies and certificates. No cookies, no cache. */
const chromiumFetch: typeof fetch = (input, init) =>
  net.fetch(input instanceof URL ? input.href : input, { credentials: 'omit', ...init });

function start({ kind: _kind, clockOffsetMs, sqliteBinding, ...settings }: StartMessage): void {
  try {
    backend = startBackend({
      ...settings,
      ...main,
      host: 'electron',
      clock: offsetClock(clockOffsetMs),
      fetch: chromiumFetch,
      log,
      sqliteBinding,
    });
    parentPort.postMessage({ kind: 'ready' });
  } catch (error) {
    log({ event: 'backend-failed', ...originOf(error) });
    const inUse = error instanceof ProfileInUseError;
    parentPort.postMessage({ kind: 'failed', why: inUse ? 'profile-in-use' : 'failed' });
  }
}

parentPort.on('message', ({ data, ports: [port] }) => {
  if (data.kind === 'start') return start(data);
  if (data.kind === 'answer') return main.answered(data);
  if (data.kind === 'stop')
    return void Promise.resolve(backend?.stop()).then(() => process.exit(0));
  if (port === undefined || backend === undefined) return port?.close();
  backend.connect(emitterPortTransport(port, (event) => (event as { data: unknown }).data));
});

surviveRejections(log);
