import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SignInSettings } from '#backend/ports.ts';
import { isIssuerAddress } from '#backend/session/issuer-address.ts';

export interface HostOptions {
  readonly apiUrl: string;
  readonly signIn: SignInSettings;
  readonly dataDir: string;
  /** Minutes before an idle workspace locks; undefined: as usual. */
  readonly idleMinutes: number | undefined;
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

interface SignInOptions {
  readonly issuer?: string | undefined;
  readonly 'client-id'?: string | undefined;
  readonly 'client-key-file'?: string | undefined;
  readonly 'api-scope'?: string | undefined;
}

function signInSettings(given: SignInOptions): SignInSettings {
  const { issuer, 'client-id': clientId, 'client-key-file': clientKeyFile } = given;
  if (issuer === undefined || !isIssuerAddress(issuer)) {
    throw new OptionError('--issuer takes the address of the identity provider');
  }
  if (clientId === undefined) throw new OptionError('--client-id takes the name of this client');
  if (clientKeyFile === undefined) {
    throw new OptionError('--client-key-file takes a file with the private key of this client');
  }
  const apiScope = given['api-scope'];
  return { issuer, clientId, clientKeyFile: resolve(clientKeyFile), ...(apiScope && { apiScope }) };
}

const MOST_IDLE_MINUTES = 24 * 60;

/** Reads the command line of the browser host. @throws OptionError */
export function readOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      api: { type: 'string' },
      issuer: { type: 'string' },
      'client-id': { type: 'string' },
      'client-key-file': { type: 'string' },
      'api-scope': { type: 'string' },
      'idle-minutes': { type: 'string' },
      'data-dir': { type: 'string' },
      port: { type: 'string', default: '0' },
      'clock-offset-ms': { type: 'string', default: '0' },
      'sqlite-binding': { type: 'string' },
    },
  });
  const dataDir = values['data-dir'];
  if (dataDir === undefined) throw new OptionError('--data-dir takes a folder for the local cache');
  const idle = values['idle-minutes'];
  return {
    apiUrl: apiAddress(values.api),
    signIn: signInSettings(values),
    idleMinutes:
      idle === undefined ? undefined : wholeNumber('idle-minutes', idle, 1, MOST_IDLE_MINUTES),
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
