import type { LogEntry } from '#backend/ports.ts';

/** Takes one line of the log: names, codes and figures, never what people typed. */
export type Log = (entry: LogEntry) => void;

/** Writes JSON lines on stderr. */
export const logToStderr: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ process: 'main', ...entry })}\n`);
};

/** What may be told of an error: its kind and where it came from. Messages may quote data. */
export function originOf(error: unknown): LogEntry {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const code = 'code' in error ? String(error.code) : '';
  return {
    error: error.name,
    ...(code !== '' && { code }),
    at: places.slice(0, 3).join(' ').trim(),
  };
}
