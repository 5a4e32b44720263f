import { AuditKeyError, readKeyFile } from '#flo-server/audit/key-file.ts';
import type { Fault } from '#flo-server/audit/verify/finding.ts';
import { readCheckpoints } from '#flo-server/audit/verify/known-places.ts';
import { verifyAudit } from '#flo-server/audit/verify/verify.ts';
import type { Verdict } from '#flo-server/audit/verify/verify.ts';
import { startEmbeddedPostgres } from '#flo-server/db/embedded.ts';
import { hasPostgres, runningPostgres } from '#flo-server/db/embedded/running.ts';
import { UserError } from '../lib/user-error.ts';
import { readVerifyOptions, usage } from './options.ts';
import type { VerifyOptions } from './options.ts';

const sentences: Readonly<Record<Fault, string>> = {
  changed: 'was changed, replaced or moved',
  missing: 'is missing',
  inserted: 'was not written by the service',
  headChanged: 'is not the newest entry that was written',
  chainChanged: 'begins otherwise than it was written',
  chainMissing: 'is missing, all of it',
  chainInserted: 'was not begun by the service',
  registerChanged: 'the count of chains was changed, or the key is another',
};

/** The database that was named, or the data folder's own: running already, or started for this. */
async function withDatabase<T>(
  { databaseUrl, postgresDir }: VerifyOptions,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const known = databaseUrl ?? (await runningPostgres(postgresDir));
  if (known !== undefined) return work(known);
  if (!(await hasPostgres(postgresDir))) {
    throw new UserError(`There is no database in ${postgresDir}.\n\n${usage}`);
  }
  const postgres = await startEmbeddedPostgres({ dataDir: postgresDir });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function keyOf(file: string): Promise<Buffer> {
  try {
    const key = await readKeyFile(file);
    if (key === undefined) throw new UserError(`There is no key in ${file}.\n\n${usage}`);
    return key;
  } catch (error) {
    if (error instanceof AuditKeyError) throw new UserError(error.message);
    throw error;
  }
}

function report(verdict: Verdict, say: (line: string) => void): number {
  if (!verdict.sound) {
    const { chain, seq, fault } = verdict.first;
    say(`audit NOT sound: chain ${chain}, entry ${seq}: ${sentences[fault]} (${fault})`);
    return 1;
  }
  if (verdict.chains === 0) {
    say(
      'audit NOT sound: there is none. No service has run on this database, or all of it is gone.',
    );
    return 1;
  }
  say(`audit sound: ${verdict.entries} entries in ${verdict.chains} chains`);
  return 0;
}

/** Verifies the audit and says what was found; gives the exit code. */
export async function runAuditVerify(
  args: readonly string[],
  say: (line: string) => void,
  readText: (file: string) => Promise<string>,
): Promise<number> {
  const options = readVerifyOptions(args);
  if (options === 'help') {
    say(usage);
    return 0;
  }
  const key = await keyOf(options.keyFile);
  const { checkpoints } = options;
  const places = checkpoints === undefined ? [] : readCheckpoints(await readText(checkpoints));
  return withDatabase(options, async (databaseUrl) =>
    report(await verifyAudit({ databaseUrl, key, checkpoints: places }), say),
  );
}
