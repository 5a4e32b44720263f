import type { Clock } from '#contract/time/clock.ts';

/** One line of the log: names, codes and figures; never what people typed, never personal data. */
export type LogEntry = Readonly<Record<string, string | number | boolean>>;

/** What a host supplies. Everything else is the same in every host. */
export interface BackendPorts {
  readonly host: 'electron' | 'browser';
  readonly appVersion: string;
  /** Folder of the profile; made when it is missing. */
  readonly dataDir: string;
  /** Where the central service answers, without a slash at the end. */
  readonly apiUrl: string;
  readonly clock: Clock;
  /** Node's own in the browser host; Chromium's in Electron, which knows the desk's proxies. */
  readonly fetch: typeof fetch;
  readonly log: (entry: LogEntry) => void;
  /** Another build of SQLite's binding, where the shipped one does not fit the runtime. */
  readonly sqliteBinding?: string | undefined;
}
