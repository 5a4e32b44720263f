import { readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './error.ts';

/** The ordinary user that PostgreSQL runs as when we are root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` when this process is root (PostgreSQL refuses root), otherwise undefined: ourselves. */
export async function unprivilegedAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'nobody' && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and this machine has no user "nobody". ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  );
}
