import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../lib/project.ts';
import { UserError } from '../lib/user-error.ts';
import { parseInstant } from './instant.ts';

export const DEFAULT_POPULATION = 111_000;
const LARGEST_POPULATION = 5_600_000;

/** What the person asked for after `npm start --`. */
export interface StartOptions {
  /** Undefined: Electron where it can be had, else the browser host. */
  readonly host: 'electron' | 'browser' | undefined;
  /** Undefined: what is there, or the default for a new register. */
  readonly population: number | undefined;
  readonly open: boolean;
  readonly fresh: boolean;
  readonly port: number | undefined;
  readonly apiPort: number | undefined;
  /** How far the clock of the whole system is ahead of the real one, in milliseconds. */
  readonly clockOffsetMs: number;
  /** Absolute. */
  readonly dataDir: string;
  /** A provider elsewhere; undefined: the one of the project. */
  readonly provider: ProviderElsewhere | undefined;
}

/** An identity provider that runs elsewhere, such as HelseID's test environment. */
export interface ProviderElsewhere {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  /** Absolute. */
  readonly clientKeyFile: string;
  /** Scope by which the provider knows the central service; undefined: `flo:api`. */
  readonly apiScope: string | undefined;
}

export const usage = `npm start -- [options]
  --host electron|browser   which host shows the workspace (default: Electron where it can be had)
  --population N            inhabitants of a new register (default ${DEFAULT_POPULATION})
  --no-open                 start everything, open no window
  --fresh                   delete the register and the local cache first
  --port N                  port of the workspace in the browser host (default: a free one)
  --api-port N              port of the central service (default: a free one)
  --now 2026-11-21T09:00    move the clock of the whole system (Norwegian time unless it names a zone)
  --data-dir DIR            where everything is kept (default .flo)
  --issuer URL              sign in there, not at the project's own provider; with these three:
    --client-id ID            who the workspace is at the provider
    --client-key-file FILE    its private key (JWK)
    --audience NAME           what tokens are issued for (default flo:api)
    --api-scope SCOPE         the scope that is asked for (default flo:api)
`;

/**
 * Reads the command line.
 *
 * @throws UserError that names the option and what it takes.
 */
export function readOptions(args: readonly string[], realNow: Date): StartOptions | 'help' {
  const values = parse(args);
  if (values.help === true) return 'help';
  const host = values.host;
  if (host !== undefined && host !== 'electron' && host !== 'browser') {
    throw new UserError(`--host takes electron or browser, not "${host}".`);
  }
  const now = values.now === undefined ? realNow : parseInstant(values.now);
  return {
    host,
    population: whole('population', values.population, 1000, LARGEST_POPULATION),
    open: values['no-open'] !== true,
    fresh: values.fresh === true,
    port: whole('port', values.port, 1, 65_535),
    apiPort: whole('api-port', values['api-port'], 1, 65_535),
    clockOffsetMs: now.getTime() - realNow.getTime(),
    dataDir: values['data-dir'] === undefined ? inProject('.flo') : asTyped(values['data-dir']),
    provider: providerOf(values),
  };
}

/** A path as the person meant it: npm changes the working folder. */
function asTyped(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function providerOf(values: ReturnType<typeof parse>): ProviderElsewhere | undefined {
  const { issuer, audience = 'flo:api' } = values;
  const clientId = values['client-id'];
  const clientKeyFile = values['client-key-file'];
  if (issuer === undefined && clientId === undefined && clientKeyFile === undefined) {
    return undefined;
  }
  if (issuer === undefined || clientId === undefined || clientKeyFile === undefined) {
    throw new UserError('--issuer, --client-id and --client-key-file belong together.');
  }
  const apiScope = values['api-scope'];
  return { issuer, audience, clientId, clientKeyFile: asTyped(clientKeyFile), apiScope };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        host: { type: 'string' },
        population: { type: 'string' },
        'no-open': { type: 'boolean' },
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        'api-port': { type: 'string' },
        now: { type: 'string' },
        'data-dir': { type: 'string' },
        issuer: { type: 'string' },
        'client-id': { type: 'string' },
        'client-key-file': { type: 'string' },
        audience: { type: 'string' },
        'api-scope': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UserError(`${reason}.\n\n${usage}`);
  }
}

function whole(
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}
