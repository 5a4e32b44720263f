import { parseArgs } from 'node:util';
import { startIdentityProvider } from './identity-provider.ts';

const USAGE = 'node identity-provider/index.ts --data-dir DIR [--port N]';

function portOf(text: string | undefined): { port?: number } {
  if (text === undefined) return {};
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { port };
  throw new RangeError(`--port takes a port. ${USAGE}`);
}

try {
  const { values } = parseArgs({
    options: { 'data-dir': { type: 'string' }, port: { type: 'string' } },
  });
  const dataDir = values['data-dir'];
  if (dataDir === undefined) throw new RangeError(`--data-dir is missing. ${USAGE}`);
  const { stop, ...running } = await startIdentityProvider({ dataDir, ...portOf(values.port) });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  process.stdout.write(`${JSON.stringify({ ready: true, ...running })}\n`);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const reason = code === 'EADDRINUSE' ? 'the port is taken by another process' : message;
  process.stderr.write(`identity-provider: ${reason}\n`, () => process.exit(1));
}
