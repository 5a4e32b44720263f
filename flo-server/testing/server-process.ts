import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { auditKeyFile } from './audit-key.ts';
import { testIssuer } from './test-issuer.ts';

const ENTRY = fileURLToPath(new URL('../index.ts', import.meta.url));

/** A real process of the service. */
export interface ServerProcess {
  /** Address of the API, without a slash at the end. */
  readonly api: string;
  readonly pid: number;
  /** Everything it wrote to stderr so far. */
  log(): string;
  /** Its exit code when it ends by itself; null when it was killed. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop and gives its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts the service as its own process on a free port and waits until it is ready. It takes tokens
 * of the file's test issuer, and knows the named users.
 */
export async function startServer(
  databaseUrl: string,
  args: readonly string[] = [],
): Promise<ServerProcess> {
  const issuer = args.includes('--issuer') ? [] : ['--issuer', (await testIssuer()).url];
  const key = args.includes('--audit-key-file')
    ? []
    : ['--audit-key-file', auditKeyFile(databaseUrl)];
  const own = ['--database-url', databaseUrl, '--staff', 'development'];
  const given = [...own, ...issuer, ...key, ...args];
  const child = spawn(process.execPath, [ENTRY, ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line') as Promise<[string]>,
    ended.then(() => undefined),
  ]);
  if (first === undefined) throw new Error(`the service did not start: ${log}`);
  const { api } = JSON.parse(first[0]) as { api: string };
  return {
    api,
    pid: child.pid ?? 0,
    log: () => log,
    ended: ended.then(([code]) => code),
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
