import { parseArgs } from 'node:util';

export interface HostOptions {
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly port: number;
  readonly clockOffsetMs: number;
  readonly sqliteBinding: string | undefined;
}

/** Thrown for arguments that make no sense; the message says which. */
export class UsageError extends Error {}

const usage =
  'node browser-host/index.ts --api URL --data-dir DIR [--port N] [--clock-offset-ms N | --now INSTANT]';

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new UsageError(`--${name} takes a whole number`);
  return number;
}

function offsetTo(now: string): number {
  const offset = Date.parse(now) - Date.now();
  if (Number.isNaN(offset)) throw new UsageError('--now takes an instant, as 2026-11-21T09:00:00Z');
  return offset;
}

/** Reads the command line. */
export function readOptions(argv: readonly string[]): HostOptions {
  const { values } = parseOrExplain(argv);
  const { api, port = '0', now } = values;
  const dataDir = values['data-dir'];
  if (api === undefined || dataDir === undefined) throw new UsageError(usage);
  if (!URL.canParse(api)) throw new UsageError('--api takes an address, as http://127.0.0.1:8080');
  const portNumber = wholeNumber('port', port);
  if (portNumber < 0 || portNumber > 65_535) throw new UsageError('--port takes 0 to 65535');
  return {
    apiUrl: api.replace(/\/+$/u, ''),
    dataDir,
    port: portNumber,
    clockOffsetMs:
      now === undefined
        ? wholeNumber('clock-offset-ms', values['clock-offset-ms'] ?? '0')
        : offsetTo(now),
    sqliteBinding: values['sqlite-binding'] ?? process.env['FLO_BETTER_SQLITE3_BINDING'],
  };
}

function parseOrExplain(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        api: { type: 'string' },
        'data-dir': { type: 'string' },
        port: { type: 'string' },
        now: { type: 'string' },
        'clock-offset-ms': { type: 'string' },
        'sqlite-binding': { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'bad arguments'}\n${usage}`);
  }
}
