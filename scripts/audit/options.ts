import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../lib/project.ts';
import { UserError } from '../lib/user-error.ts';

export const usage = `npm run audit:verify -- [options]
  --database-url URL        the database (default: DATABASE_URL, else the one of the data folder)
  --audit-key-file FILE     the key (default: audit.key in the data folder)
  --checkpoints FILE        a log of the service: the places it wrote down must still be there
  --data-dir DIR            where npm start keeps everything (default .flo)
Exit code 0: the audit is what was written. 1: it is not, and where. 2: it could not be read.
`;

/** What is to be verified, and with what. */
export interface VerifyOptions {
  readonly databaseUrl: string | undefined;
  readonly keyFile: string;
  readonly checkpoints: string | undefined;
  /** The embedded PostgreSQL's folder. */
  readonly postgresDir: string;
}

const from = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/**
 * Reads the command line.
 *
 * @throws UserError that tells what it takes.
 */
export function readVerifyOptions(args: readonly string[]): VerifyOptions | 'help' {
  const values = parse(args);
  if (values.help === true) return 'help';
  const dataDir = values['data-dir'] === undefined ? inProject('.flo') : from(values['data-dir']);
  const keyFile = values['audit-key-file'];
  const { checkpoints } = values;
  return {
    databaseUrl: values['database-url'] ?? (process.env['DATABASE_URL'] || undefined),
    keyFile: keyFile === undefined ? join(dataDir, 'audit.key') : from(keyFile),
    checkpoints: checkpoints === undefined ? undefined : from(checkpoints),
    postgresDir: join(dataDir, 'postgres'),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'database-url': { type: 'string' },
        'audit-key-file': { type: 'string' },
        checkpoints: { type: 'string' },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
