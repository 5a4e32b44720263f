import type { LogEntry } from '#backend/ports.ts';

/** Takes one line of the log: names, codes and figures, never what people typed. */
export type Log = (entry: LogEntry) => void;

/** Writes JSON lines on stderr. */
export const logToStderr: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ process: 'main', ...entry })}\n`);
};
