import { resolve } from 'node:path';

/** What the app can be told when it is started; Chromium's own switches stand beside these. */
export interface AppOptions {
  /** Address of the central service, as it was given. */
  readonly api: string | undefined;
  /** Address of the identity provider, as it was given. */
  readonly issuer: string | undefined;
  readonly clientId: string | undefined;
  readonly clientKeyFile: string | undefined;
  readonly apiScope: string | undefined;
  /** Minutes before an idle workspace locks, as it was given. */
  readonly idleMinutes: number | undefined;
  /** For tests: where files are saved without asking. */
  readonly saveDir: string | undefined;
  /** Folder of the profile. */
  readonly dataDir: string | undefined;
  /** Milliseconds that the clock is moved by. */
  readonly clockOffsetMs: number;
  /** Looks at itself, prints what it found and ends. */
  readonly selfTest: boolean;
  /** Whether a window opens at once. */
  readonly open: boolean;
  /** Another build of SQLite's native part. */
  readonly sqliteBinding: string | undefined;
}

/** Reads `--name=value` from a command line, and ignores what belongs to Chromium. */
export function readAppOptions(args: readonly string[]): AppOptions {
  const valueOf = (name: string): string | undefined =>
    args.findLast((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const pathOf = (name: string): string | undefined => {
    const path = valueOf(name);
    return path === undefined ? undefined : resolve(path);
  };
  const idle = Number(valueOf('idle-minutes') ?? Number.NaN);
  const offset = Number(valueOf('clock-offset-ms') ?? 0);
  return {
    api: valueOf('api'),
    issuer: valueOf('issuer'),
    clientId: valueOf('client-id'),
    clientKeyFile: pathOf('client-key-file'),
    apiScope: valueOf('api-scope'),
    idleMinutes: Number.isInteger(idle) && idle > 0 ? idle : undefined,
    saveDir: pathOf('save-dir'),
    dataDir: pathOf('data-dir'),
    clockOffsetMs: Number.isSafeInteger(offset) ? offset : 0,
    selfTest: args.includes('--self-test'),
    open: !args.includes('--no-open'),
    sqliteBinding: valueOf('sqlite-binding'),
  };
}
