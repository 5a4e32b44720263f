import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface HostOptions {
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly port: number;
  readonly clockOffsetMs: number;
  readonly sqliteBinding: string | undefined;
}

/** Thrown for options that make no sense; the message says which and why. */
export class OptionError extends Error {}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new OptionError(`--${name} takes a whole number from ${min} to ${max}`);
  }
  return value;
}

function apiAddress(text: string | undefined): string {
  if (text === undefined || !URL.canParse(text)) {
    throw new OptionError('--api takes the address of the central service');
  }
  return text.replace(/\/+$/, '');
}

/** Reads the command line of the browser host. @throws OptionError */
export function readOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      api: { type: 'string' },
      'data-dir': { type: 'string' },
      port: { type: 'string', default: '0' },
      'clock-offset-ms': { type: 'string', default: '0' },
      'sqlite-binding': { type: 'string' },
    },
  });
  const dataDir = values['data-dir'];
  if (dataDir === undefined) throw new OptionError('--data-dir takes a folder for the local cache');
  return {
    apiUrl: apiAddress(values.api),
    dataDir: resolve(dataDir),
    port: wholeNumber('port', values.port, 0, 65_535),
    clockOffsetMs: wholeNumber(
      'clock-offset-ms',
      values['clock-offset-ms'],
      -Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER,
    ),
    sqliteBinding: values['sqlite-binding'] ?? process.env['FLO_BETTER_SQLITE3_BINDING'],
  };
}
