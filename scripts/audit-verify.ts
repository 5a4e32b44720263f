import { readFile } from 'node:fs/promises';
import { runAuditVerify } from './audit/run.ts';
import { UserError } from './lib/user-error.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  process.exitCode = await runAuditVerify(process.argv.slice(2), say, (file) =>
    readFile(file, 'utf8'),
  );
} catch (error) {
  const known = error instanceof UserError || (error instanceof Error && 'code' in error);
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${known ? message : String(error)}\n`);
  process.exitCode = 2;
}
