import { startTestPostgres } from './postgres.ts';

/** Vitest calls this once before the server's tests, and the returned function after them. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  return () => server.stop();
}
