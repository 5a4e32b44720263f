import { join } from 'node:path';
import {
  EmbeddedPostgresError,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '#flo-server/db/embedded.ts';
import { UserError } from '../lib/user-error.ts';
import { say, step } from './progress.ts';
import { forgetRegister, hasUnfinishedRegister } from './register.ts';

export interface Database {
  readonly url: string;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** The database named by DATABASE_URL, else the embedded PostgreSQL of the data folder. */
export async function startDatabase(dataDir: string, fresh: boolean): Promise<Database> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    if (!/^postgres(?:ql)?:\/\//.test(given)) {
      throw new UserError('DATABASE_URL is not a PostgreSQL address (postgres://…).');
    }
    if (fresh)
      throw new UserError('--fresh does not delete a database of your own (DATABASE_URL).');
    return { url: given, embedded: false, stop: () => Promise.resolve() };
  }
  const folder = join(dataDir, 'postgres');
  if (fresh || (await hasUnfinishedRegister(dataDir))) {
    if (!fresh) say('The register was left half made; making it anew.');
    await removeEmbeddedPostgres(folder);
    await forgetRegister(dataDir);
  }
  try {
    const server = await step('Starting PostgreSQL', () =>
      startEmbeddedPostgres({ dataDir: folder, log: (line) => say(`  ${line}`) }),
    );
    return { url: server.url, embedded: true, stop: () => server.stop() };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw new UserError(error.message);
    throw error;
  }
}
