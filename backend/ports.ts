import type { Clock } from '#contract/time/clock.ts';
import type { OutboxPace } from './outbox/pace.ts';
import type { SealingKey } from './sealing/sealing-key.ts';

/** One line of the log: names, codes and figures; never what people typed, never personal data. */
export type LogEntry = Readonly<Record<string, string | number | boolean>>;

/** Where people sign in, and as which client. */
export interface SignInSettings {
  /** The identity provider's name and address: https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  /** File with the client's private key as a JWK; only its owner should be able to read it. */
  readonly clientKeyFile: string;
  /** Scope by which the provider knows the central service; `flo:api` unless told. */
  readonly apiScope?: string | undefined;
}

/** A file for the adviser; its host names it, and never after anybody. */
export interface SavedFile {
  readonly format: 'json' | 'pdf';
  readonly bytes: Uint8Array;
}

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
  readonly signIn: SignInSettings;
  /** Minutes without a key or a click before the workspace locks; 15 unless told. */
  readonly idleMinutes?: number | undefined;
  /** The key that the profile's secrets are sealed with; asked for once. */
  readonly sealingKey: () => Promise<SealingKey>;
  /** Opens the sign-in in the system's browser; missing where the page itself does it. */
  readonly openExternal?: (url: string) => Promise<boolean>;
  /** Prints a whole HTML document without scripts as a tagged PDF. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>;
  /** Asks the adviser where to, and writes it there; false when nothing was chosen. */
  readonly saveFile?: (file: SavedFile) => Promise<boolean>;
  /** How long commands are held, waited for and tried again; as the outbox has it unless told. */
  readonly outboxPace?: Partial<OutboxPace> | undefined;
  /** Another build of SQLite's binding, where the shipped one does not fit the runtime. */
  readonly sqliteBinding?: string | undefined;
}
