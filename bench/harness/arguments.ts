import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** Suites to run, in the order of the list; all when none is named. */
  readonly suites: readonly string[];
  /** All in about a minute, on a small register. */
  readonly quick: boolean;
  /** Citizens in the database. */
  readonly population: number;
  /** Makes the register anew. */
  readonly fresh: boolean;
}

const WHOLE_COUNTRY = 5_600_000;
const QUICK = 4_000;

/** The command line is wrong; the message says how. */
export class UsageError extends Error {}

/**
 * Reads `npm run bench -- …`.
 *
 * @throws UsageError for a name that is no suite, an unknown option or a population that is none.
 */
export function readArguments(argv: readonly string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parse(argv);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no suite "${unknown}". Suites: ${known.join(', ')}.`);
  }
  const quick = values.quick === true;
  const population =
    values.population === undefined ? (quick ? QUICK : WHOLE_COUNTRY) : Number(values.population);
  if (!Number.isInteger(population) || population < 1000 || population > 10_000_000) {
    throw new UsageError('--population takes a whole number between 1000 and 10000000.');
  }
  return {
    suites: known.filter((name) => positionals.length === 0 || positionals.includes(name)),
    quick,
    population,
    fresh: values.fresh === true,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        population: { type: 'string' },
        fresh: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command line is wrong.');
  }
}
