import { parseArgs } from 'node:util';
import { MIN_CLIENT_SCHEMA, REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import { offsetClock } from '#contract/time/clock.ts';
import type { Clock } from '#contract/time/clock.ts';
import { DEFAULT_PER_SECOND } from './http/rate-limit.ts';
import { defaultTimeKeyFile } from './received-at/time-keys.ts';
import { isSafeAddress } from './sign-in/issuer-keys.ts';

/** How the process was started. */
export interface ServerOptions {
  readonly databaseUrl: string;
  /** 0: any free port. */
  readonly port: number;
  readonly clock: Clock;
  readonly poolSize: number;
  /** The identity provider whose tokens count. */
  readonly issuer: string;
  /** What tokens must have been issued for. */
  readonly audience: string;
  /** Requests that one principal may make each second, for ever; ten times as many at once. */
  readonly requestsPerSecond: number;
  /** The oldest schema of the reference feed that is answered: clients below it stop writing. */
  readonly minClientSchema: number;
  /** The key of the audit: outside the database, which it protects. Made where there is none yet. */
  readonly auditKeyFile: string;
  /** The key that tells the time; beside the audit's when it is not given, and made there. */
  readonly timeKeyFile: string;
  /** For tests only: the step at which the process dies. */
  readonly faultAt: string | undefined;
  /** `development`: the named users are written into the staff register at the start. */
  readonly staff: 'development' | undefined;
  /** Whether runs that are due start by themselves. */
  readonly jobs: boolean;
}

const USAGE =
  'node flo-server/index.ts --database-url URL --issuer URL --audit-key-file FILE [--audience flo:api] ' +
  '[--staff development] [--jobs on|off] [--port N] [--clock-offset-ms N | --now ISO] [--pool-size N] ' +
  '[--requests-per-second N] [--min-client-schema N] [--time-key-file FILE]';

function whole(text: string | undefined, name: string, standard: number): number {
  const value = text === undefined ? standard : Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`--${name} is a whole number. ${USAGE}`);
  return value;
}

function offsetOf(now: string | undefined, offset: string | undefined): number {
  if (now === undefined) return whole(offset, 'clock-offset-ms', 0);
  const instant = Date.parse(now);
  if (Number.isNaN(instant)) throw new Error(`--now is an instant (ISO 8601). ${USAGE}`);
  return instant - Date.now();
}

function issuerOf(text: string | undefined): string {
  if (text === undefined) {
    throw new Error(`--issuer is missing: nobody could sign in. ${USAGE}`);
  }
  if (!isSafeAddress(text)) {
    throw new Error(`--issuer is an https address, or http on 127.0.0.1. ${USAGE}`);
  }
  return text;
}

function staffOf(text: string | undefined): ServerOptions['staff'] {
  if (text === undefined || text === 'development') return text;
  throw new Error(`--staff takes development. ${USAGE}`);
}

function keyFileOf(file: string | undefined): string {
  if (file === undefined || file === '') {
    throw new Error(`--audit-key-file is missing: nothing could be written down. ${USAGE}`);
  }
  return file;
}

function jobsOf(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Error(`--jobs is on or off. ${USAGE}`);
}

/** One that this version does not speak itself would shut everybody out. */
function schemaOf(text: string | undefined): number {
  const schema = whole(text, 'min-client-schema', MIN_CLIENT_SCHEMA);
  if (schema >= MIN_CLIENT_SCHEMA && schema <= REFERENCE_SCHEMA) return schema;
  throw new Error(
    `--min-client-schema is from ${MIN_CLIENT_SCHEMA} to ${REFERENCE_SCHEMA}. ${USAGE}`,
  );
}

/** Reads the command line. The database may also come from `DATABASE_URL`. */
export function readOptions(args: readonly string[]): ServerOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'database-url': { type: 'string' },
      port: { type: 'string' },
      now: { type: 'string' },
      'clock-offset-ms': { type: 'string' },
      'pool-size': { type: 'string' },
      issuer: { type: 'string' },
      audience: { type: 'string', default: 'flo:api' },
      staff: { type: 'string' },
      jobs: { type: 'string', default: 'off' },
      'requests-per-second': { type: 'string' },
      'min-client-schema': { type: 'string' },
      'audit-key-file': { type: 'string' },
      'time-key-file': { type: 'string' },
      'fault-at': { type: 'string' },
    },
  });
  const databaseUrl = values['database-url'] ?? process.env['DATABASE_URL'];
  if (databaseUrl === undefined) throw new Error(`--database-url is missing. ${USAGE}`);
  const auditKeyFile = keyFileOf(values['audit-key-file']);
  return {
    databaseUrl,
    port: whole(values.port, 'port', 0),
    clock: offsetClock(offsetOf(values.now, values['clock-offset-ms'])),
    poolSize: whole(values['pool-size'], 'pool-size', 20),
    issuer: issuerOf(values.issuer),
    audience: values.audience,
    staff: staffOf(values.staff),
    jobs: jobsOf(values.jobs),
    requestsPerSecond: whole(
      values['requests-per-second'],
      'requests-per-second',
      DEFAULT_PER_SECOND,
    ),
    minClientSchema: schemaOf(values['min-client-schema']),
    auditKeyFile,
    timeKeyFile: values['time-key-file'] ?? defaultTimeKeyFile(auditKeyFile),
    faultAt: values['fault-at'],
  };
}
