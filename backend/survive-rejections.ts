import { originOf } from '#contract/faults/origin-of.ts';
import type { LogEntry } from './ports.ts';

/** One fault in one call must not take every page's backend down: it is written down, and that is all. */
export function surviveRejections(log: (entry: LogEntry) => void): void {
  process.on('unhandledRejection', (reason) => {
    log({ event: 'unhandled-rejection', ...originOf(reason) });
  });
}
