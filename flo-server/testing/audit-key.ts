import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The key of every audit that is written inside a test's own process. */
export const testAuditKey = Buffer.alloc(32, 7);

let folder: string | undefined;

/** A folder of this process, gone when it ends. */
function keyFolder(): string {
  if (folder === undefined) {
    const made = join(tmpdir(), `flo-test-audit-keys-${process.pid}`);
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}

/** Where processes on one database find their key: the same for all of them, and nobody else's. */
export function auditKeyFile(databaseUrl: string): string {
  const { port, pathname } = new URL(databaseUrl);
  const name = createHash('sha256').update(`${port}${pathname}`).digest('hex').slice(0, 16);
  return join(keyFolder(), `${name}.key`);
}
