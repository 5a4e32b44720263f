import { resolve } from 'node:path';

/** What the app can be told when it is started; Chromium's own switches stand beside these. */
export interface AppOptions {
  /** Address of the central service, as it was given. */
  readonly api: string | undefined;
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
  const dataDir = valueOf('data-dir');
  const offset = Number(valueOf('clock-offset-ms') ?? 0);
  return {
    api: valueOf('api'),
    dataDir: dataDir === undefined ? undefined : resolve(dataDir),
    clockOffsetMs: Number.isSafeInteger(offset) ? offset : 0,
    selfTest: args.includes('--self-test'),
    open: !args.includes('--no-open'),
    sqliteBinding: valueOf('sqlite-binding'),
  };
}
