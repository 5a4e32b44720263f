import { startTestPostgres } from './postgres.ts';

/** Vitest calls this once before the server's tests, and the returned function after them. */
export async function setup(): Promise<() => Promise<void>> {
  const common = await startTestPostgres();
  const feed = await startTestPostgres('feed').catch(async (error: unknown) => {
    await common.stop();
    throw error;
  });
  return async () => {
    await feed.stop();
    await common.stop();
  };
}
