import type { Authorizer } from '../flo-api/authorizer.ts';
import type { FloClient } from '../flo-api/client.ts';
import type { LogEntry, SignInSettings } from '../ports.ts';
import type { SealingKey } from '../sealing/sealing-key.ts';

/** What a session works with. */
export interface SessionOptions {
  readonly settings: SignInSettings;
  readonly dataDir: string;
  readonly fetch: typeof fetch;
  readonly idleMinutes: number;
  readonly sealingKey: () => Promise<SealingKey>;
  readonly openExternal?: ((url: string) => Promise<boolean>) | undefined;
  /** A client of the central service that signs with the given grant. */
  readonly client: (authorizer: Authorizer) => FloClient;
  /** Something in the status is another than before. */
  readonly onChanged: () => void;
  readonly log: (entry: LogEntry) => void;
  readonly patienceMs?: number | undefined;
  /** Real time in milliseconds. */
  readonly now?: (() => number) | undefined;
}
