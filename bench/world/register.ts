import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '#flo-server/db/embedded.ts';
import { readMigrations } from '#flo-server/db/migrate.ts';
import type { Cleanup } from '../harness/cleanup.ts';
import { cacheFolder } from '../harness/paths.ts';
import { withClient } from './database.ts';
import { asOf } from './moment.ts';
import { seed } from './seed.ts';
import { topUpReference } from './top-up.ts';

/** A database with a whole synthetic register in it. */
export interface Register {
  readonly url: string;
  readonly population: number;
}

export interface RegisterOptions {
  readonly population: number;
  /** Makes it anew even where a fitting one is kept. */
  readonly fresh: boolean;
  readonly say: (line: string) => void;
  readonly cleanup: Cleanup;
}

/** What a kept register was made from: another schema or another day is another register. */
async function recipe(population: number): Promise<string> {
  const hash = createHash('sha256').update(`${population} ${asOf}`);
  // What is in the top-up is seen from its own text.
  hash.update(await readFile(new URL('top-up.ts', import.meta.url), 'utf8'));
  for (const { name, sha256 } of await readMigrations()) hash.update(`${name} ${sha256}`);
  return hash.digest('hex');
}

/**
 * Starts PostgreSQL with a register of the given size and 30,000 rows of reference data. It is made
 * once and kept in the cache folder.
 */
export async function startRegister(options: RegisterOptions): Promise<Register> {
  const { population, say } = options;
  const dataDir = `${cacheFolder}/register-${population}`;
  const label = `${dataDir}.recipe`;
  const wanted = await recipe(population);
  const kept = await readFile(label, 'utf8').catch(() => undefined);
  const fits = kept === wanted && !options.fresh;
  await mkdir(cacheFolder, { recursive: true });
  if (!fits) {
    await rm(label, { force: true });
    await removeEmbeddedPostgres(dataDir);
  }
  const postgres = await startEmbeddedPostgres({ dataDir });
  options.cleanup.add(() => postgres.stop());
  if (!fits) {
    const began = Date.now();
    say(`making a register of ${population} citizens (kept for next time)`);
    await seed(postgres.url, population);
    const rows = await withClient(postgres.url, async (client) => {
      const count = await topUpReference(client);
      await client.query('vacuum analyze');
      return count;
    });
    await writeFile(label, wanted);
    say(`  done in ${Math.round((Date.now() - began) / 1000)} s; ${rows} rows of reference data`);
  } else {
    // What earlier measurements changed within a few hours would be weeks of a register's life.
    await withClient(postgres.url, (client) => client.query('vacuum analyze'));
  }
  return { url: postgres.url, population };
}
