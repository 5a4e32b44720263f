import { writeSync } from 'node:fs';

const STDERR = 2;
const FLUSH_MS = 100;

/** Where a logger writes its lines. */
export interface LogSink {
  write(line: string): void;
}

/** Lines to stderr, gathered for a tenth of a second: a write for each request would slow them all. */
export function logSink(fd = STDERR): LogSink {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    const lines = waiting;
    waiting = '';
    try {
      if (lines !== '') writeSync(fd, lines);
    } catch {
      // Nobody reads the log any more; that is no reason to stop serving.
    }
  };
  process.once('exit', flush);
  return {
    write: (line) => {
      waiting += line;
      timer ??= setTimeout(flush, FLUSH_MS);
    },
  };
}
