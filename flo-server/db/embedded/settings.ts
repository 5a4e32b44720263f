/** How much a crash of the machine may cost. */
export type Durability = 'full' | 'none';

export const DATABASE_USER = 'flo';
export const DATABASE_NAME = 'flo';

/** Settings of every embedded PostgreSQL. */
export const baseSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // A statement or a key value in the log would be a citizen in the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  log_connections: '',
  log_timezone: 'UTC',
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  max_connections: '200',
  shared_buffers: '256MB',
  maintenance_work_mem: '256MB',
  work_mem: '16MB',
  max_wal_size: '4GB',
  // No replicas: a load into a table made in the same transaction then skips the log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
};

/** What `durability` adds: nothing for `full`. */
export function durabilitySettings(durability: Durability): Readonly<Record<string, string>> {
  if (durability === 'full') return {};
  return { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
}

/** As arguments of `postgres`. */
export function asArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
