import type { SavedFile, SignInSettings } from '#backend/ports.ts';
import type { SealingKey } from '#backend/sealing/sealing-key.ts';

/** What main and the backend process say to each other, beside the lines of the pages. */

/** First message to the backend process. */
export interface StartMessage {
  readonly kind: 'start';
  readonly apiUrl: string;
  readonly signIn: SignInSettings;
  readonly idleMinutes?: number;
  readonly dataDir: string;
  readonly clockOffsetMs: number;
  readonly appVersion: string;
  readonly sqliteBinding?: string;
}

/** What only the main process can do for the backend. */
export interface HostServices {
  sealingKey(): Promise<SealingKey>;
  openExternal(address: string): Promise<boolean>;
  printPdf(html: string): Promise<Uint8Array>;
  saveFile(file: SavedFile): Promise<boolean>;
}

/** A question to main; `id` pairs it with its answer. */
export type Asked = {
  readonly [K in keyof HostServices]: {
    readonly kind: 'ask';
    readonly id: number;
    readonly what: K;
    readonly input: Parameters<HostServices[K]>;
  };
}[keyof HostServices];

/** Main's answer; `ok` false when it could not. */
export interface Answered {
  readonly kind: 'answer';
  readonly id: number;
  readonly ok: boolean;
  readonly value?: unknown;
}

/** To the backend process. A `line` comes with one port: the page's line. */
export type ToBackend =
  StartMessage | Answered | { readonly kind: 'line' } | { readonly kind: 'stop' };

/** Why the backend cannot run, and trying again would not help. */
export type StartFailure = 'profile-in-use' | 'failed';

/** From the backend process. */
export type FromBackend =
  Asked | { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly why: StartFailure };
