import { join } from 'node:path';
import { startBackend } from '#backend/index.ts';
import type { LogEntry } from '#backend/ports.ts';
import { loadSealingKey } from '#backend/sealing/sealing-key.ts';
import { offsetClock } from '#contract/time/clock.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { HostOptions } from './options.ts';
import { readPageFiles } from './page-files.ts';
import { startPageServer } from './server.ts';
import { createToken } from './token.ts';

export interface RunningHost {
  /** Address to open: it carries the token in its fragment, which no server ever sees. */
  readonly workspace: string;
  stop(): Promise<void>;
}

const builtPage = join(import.meta.dirname, '..', 'out', 'renderer');

/** Brings up the workspace for a browser: the backend, and a server for the page and its line. */
export async function startBrowserHost(
  options: HostOptions,
  log: (entry: LogEntry) => void,
  pageRoot = builtPage,
): Promise<RunningHost> {
  const files = await readPageFiles(pageRoot);
  const token = createToken();
  const backend = startBackend({
    host: 'browser',
    appVersion: packageJson.version,
    dataDir: options.dataDir,
    apiUrl: options.apiUrl,
    clock: offsetClock(options.clockOffsetMs),
    fetch,
    log,
    signIn: options.signIn,
    idleMinutes: options.idleMinutes,
    sealingKey: () => loadSealingKey(options.dataDir),
    sqliteBinding: options.sqliteBinding,
  });
  try {
    const server = await startPageServer({
      port: options.port,
      files,
      onLine: (line) => backend.connect(line, { admit: (given) => token.matches(given) }),
    });
    return {
      workspace: `http://127.0.0.1:${server.port}/#${token.text}`,
      stop: async () => {
        await server.stop();
        await backend.stop();
      },
    };
  } catch (error) {
    await backend.stop();
    throw error;
  }
}
