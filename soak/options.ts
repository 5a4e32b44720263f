import { parseArgs } from 'node:util';

export interface SoakOptions {
  readonly histories: number;
  readonly seed: number;
  /** Of one history among those of the seed, as a failure tells it. */
  readonly path: string | undefined;
  /** Breaks the client first; see `mutations/table.ts`. */
  readonly mutation: string | undefined;
}

/** As many as every check lives; the nightly form takes `--histories 10000`. */
export const USUAL_HISTORIES = 300;

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`--${name} takes a whole number`);
  return value;
}

/** Reads the command line. @throws Error for what makes no sense. */
export function readOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      histories: { type: 'string', default: String(USUAL_HISTORIES) },
      seed: { type: 'string' },
      path: { type: 'string' },
      mutation: { type: 'string' },
    },
  });
  const { histories, seed, path, mutation } = values;
  return {
    histories: whole('histories', histories),
    seed: seed === undefined ? Math.floor(Math.random() * 2 ** 31) : whole('seed', seed),
    path,
    mutation,
  };
}
