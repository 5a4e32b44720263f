/** The register is made as of this day, so that the same one serves for years. */
export const asOf = '2026-11-01';

const NOW = '2026-11-16T09:00:00+01:00';

/** The day it is in Norway in every benchmark. */
export const today = '2026-11-16';

const offsetMs = Date.parse(NOW) - Date.now();

/** The arguments with which every process shares one clock: that moment when the run began. */
export function clockArguments(): string[] {
  // One word: it may be negative, and would else be taken for an option.
  return [`--clock-offset-ms=${offsetMs}`];
}

/** What time it is in the system that is measured. */
export function now(): Date {
  return new Date(Date.now() + offsetMs);
}
