import { parseArgs } from 'node:util';
import { civilDate, today, type CivilDate } from '#contract/time/civil-date.ts';
import { offsetClock } from '#contract/time/clock.ts';
import { migrate } from '../db/migrate.ts';
import { seedRegister } from './seed-register.ts';

const USAGE = `Fills an empty register with synthetic people, doctors and lists.

  node flo-server/seed/index.ts --database-url URL [--population 111000] [--seed 1]
       [--as-of YYYY-MM-DD] [--clock-offset-ms N]

The day defaults to the 1st of the clock's month. Progress goes to stderr, a summary to stdout.
`;

function wholeNumber(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`--${name} must be a whole number`);
  return value;
}

function firstOfMonth(offsetMs: number): CivilDate {
  return civilDate(`${today(offsetClock(offsetMs)).slice(0, 8)}01`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'database-url': { type: 'string' },
      population: { type: 'string', default: '111000' },
      seed: { type: 'string', default: '1' },
      'as-of': { type: 'string' },
      'clock-offset-ms': { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  // Also from the environment: a command line is readable by every user of the machine.
  const databaseUrl = values['database-url'] ?? process.env['DATABASE_URL'];
  if (values.help || databaseUrl === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const asOf =
    values['as-of'] === undefined
      ? firstOfMonth(wholeNumber(values['clock-offset-ms'], 'clock-offset-ms'))
      : civilDate(values['as-of']);
  const options = {
    population: wholeNumber(values.population, 'population'),
    seed: wholeNumber(values.seed, 'seed'),
    asOf,
  };
  await migrate(databaseUrl);
  const summary = await seedRegister(databaseUrl, options, (line) => {
    process.stderr.write(`seed: ${line}\n`);
  });
  process.stdout.write(`${JSON.stringify({ seeded: true, ...options, ...summary })}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`seed: ${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 1;
}
