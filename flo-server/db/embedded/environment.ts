/** PostgreSQL gets nothing of our environment: it may hold secrets and PG* settings. */
export function childEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
