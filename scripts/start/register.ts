import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../lib/project.ts';
import { UserError } from '../lib/user-error.ts';
import { lifeline } from './child.ts';
import type { Database } from './database.ts';
import { osloDay } from './instant.ts';
import { DEFAULT_POPULATION, type StartOptions } from './options.ts';
import { say, step } from './progress.ts';

interface Register {
  readonly state: 'making' | 'made';
  readonly population: number;
}

/** Makes the synthetic register on the first run; says so when another size is asked for later. */
export async function ensureRegister(
  { url, embedded }: Database,
  dataDir: string,
  options: StartOptions,
): Promise<void> {
  // What a database of one's own holds, only that database knows.
  const there = embedded ? await readRegister(dataDir) : undefined;
  if (there?.state === 'made') {
    if (options.population !== undefined && options.population !== there.population) {
      say(`The register has ${there.population} inhabitants. Use --fresh to make another.`);
    }
    return;
  }
  const population = options.population ?? DEFAULT_POPULATION;
  const asOf = `${osloDay(new Date(Date.now() + options.clockOffsetMs)).slice(0, 8)}01`;
  if (embedded) await noteRegister(dataDir, { state: 'making', population });
  await step(`Making a synthetic register of ${population} inhabitants`, () =>
    seed(url, population, asOf),
  );
  if (embedded) await noteRegister(dataDir, { state: 'made', population });
}

/** Whether an earlier start was interrupted while it made the register. */
export async function hasUnfinishedRegister(dataDir: string): Promise<boolean> {
  const there = await readRegister(dataDir);
  return there === undefined ? existsSync(join(dataDir, 'postgres')) : there.state === 'making';
}

export function forgetRegister(dataDir: string): Promise<void> {
  return rm(registerFile(dataDir), { force: true });
}

function registerFile(dataDir: string): string {
  return join(dataDir, 'register.json');
}

async function readRegister(dataDir: string): Promise<Register | undefined> {
  try {
    return JSON.parse(await readFile(registerFile(dataDir), 'utf8')) as Register;
  } catch {
    return undefined;
  }
}

function noteRegister(dataDir: string, register: Register): Promise<void> {
  return writeFile(registerFile(dataDir), JSON.stringify(register));
}

function seed(databaseUrl: string, population: number, asOf: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...lifeline,
        inProject('flo-server/seed/index.ts'),
        '--population',
        String(population),
        '--as-of',
        asOf,
      ],
      {
        cwd: inProject(),
        env: { ...process.env, DATABASE_URL: databaseUrl },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    let tail = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      tail = (tail + chunk).slice(-2000);
      process.stderr.write(chunk.replaceAll(/^(?=.)/gm, '  '));
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 || tail.includes('The register is not empty')) resolve();
      else reject(new UserError(`The register could not be made:\n${tail.trim()}`));
    });
  });
}
