import { cpus, loadavg } from 'node:os';
import { budgets, figuresOf, type FigureId } from './budgets.ts';
import { readArguments, UsageError, type BenchArguments } from './harness/arguments.ts';
import { saveResults } from './harness/results.ts';
import { table } from './harness/table.ts';
import { judge, type Measurement, type Verdict } from './harness/verdict.ts';
import type { Findings } from './suites/suite.ts';
import { suites } from './suites/index.ts';
import { scaleOf } from './world/scale.ts';
import { createWorld, type World } from './world/world.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const nothing: Findings = { measurements: [], details: {} };

/** One suite to its end. One that fails is told of, and leaves its figures missing. */
async function runSuite(name: string, world: World): Promise<Findings> {
  const suite = await suites[name]?.();
  if (suite === undefined) return nothing;
  try {
    return await suite(world);
  } catch (error) {
    say(`  ${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
    return nothing;
  }
}

/** A figure that a suite did not report counts as broken: nothing goes missing unnoticed. */
function complete(suite: string, { measurements }: Findings): Measurement<FigureId>[] {
  return figuresOf(suite).map(
    (figure) =>
      measurements.find((measurement) => measurement.figure === figure) ?? {
        figure,
        measured: Number.NaN,
        limit: Number.NaN,
      },
  );
}

async function runSuites(args: BenchArguments, world: World) {
  const verdicts: Verdict<FigureId>[] = [];
  const details: Record<string, Findings['details']> = {};
  for (const name of args.suites) {
    const began = Date.now();
    say(`${name} …`);
    const findings = await runSuite(name, world);
    details[name] = findings.details;
    verdicts.push(...complete(name, findings).map((one) => judge(budgets[one.figure], one)));
    say(`  done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return { verdicts, details };
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2), Object.keys(suites));
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg()[0] };
  const world = createWorld({ ...args, scale: scaleOf(args.quick), say });
  const interrupted = (): void => {
    void world.cleanup.run().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    const { verdicts, details } = await runSuites(args, world);
    const file = await saveResults({ args, machine, verdicts, details });
    process.stdout.write(`\n${table(budgets, verdicts)}\n\n`);
    const broken = verdicts.filter(({ ok }) => !ok).length;
    process.stdout.write(`${verdicts.length - broken} kept, ${broken} broken. ${file}\n`);
    return broken === 0 ? 0 : 1;
  } finally {
    await world.cleanup.run();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  say(
    error instanceof UsageError
      ? error.message
      : String(error instanceof Error ? error.stack : error),
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
