/** What main and the backend process say to each other, beside the lines of the pages. */

/** First message to the backend process. */
export interface StartMessage {
  readonly kind: 'start';
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly clockOffsetMs: number;
  readonly appVersion: string;
  readonly sqliteBinding?: string;
}

/** To the backend process. A `line` comes with one port: the page's line. */
export type ToBackend = StartMessage | { readonly kind: 'line' } | { readonly kind: 'stop' };

/** Why the backend cannot run, and trying again would not help. */
export type StartFailure = 'profile-in-use' | 'failed';

/** From the backend process. */
export type FromBackend =
  { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly why: StartFailure };
