import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerLogin,
  type IdentityProvider,
  startIdentityProvider,
} from '#identity-provider/testing/sign-in.ts';
import { createFloClient } from '../../flo-api/client.ts';
import type { SignInSettings } from '../../ports.ts';
import { loadSealingKey } from '../../sealing/sealing-key.ts';
import {
  type HttpService,
  type SeenRequest,
  sendJson,
  startHttpService,
} from '../../testing/http-service.ts';
import { Session } from '../session.ts';
import type { SessionOptions } from '../session-options.ts';
import { adviser } from './adviser.ts';

/** A desk: a profile, the real identity provider, and a central service that knows one adviser. */
export interface Desk {
  readonly dataDir: string;
  readonly provider: SignInSettings & Partial<IdentityProvider>;
  readonly service: HttpService;
  readonly log: object[];
  /** What the provider was asked by the backend, as `POST /token`. */
  readonly asked: string[];
  /** How often the pages were told. */
  changes: number;
  /** The network to the provider; may answer or fail in its place. */
  network: typeof fetch;
  /** Status and code that the service refuses with; undefined: it does not. */
  refuseWith: ((request: SeenRequest) => [status: number, code: string] | undefined) | undefined;
  /** A process on the profile. */
  open(options?: Partial<SessionOptions>): Session;
  close(): Promise<void>;
}

interface DeskOptions {
  readonly accessTokenSeconds?: number;
  /** A provider that runs already. */
  readonly provider?: SignInSettings;
}

export async function openDesk({ accessTokenSeconds = 600, provider: given }: DeskOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'flo-desk-'));
  const folder = mkdtempSync(join(tmpdir(), 'flo-provider-'));
  const own = given ?? (await startIdentityProvider({ dataDir: folder, accessTokenSeconds }));
  const provider: Desk['provider'] = own;
  const sessions: Session[] = [];
  const service = await startHttpService((request, response) => {
    const refusal = desk.refuseWith?.(request);
    if (refusal !== undefined) {
      const [status, code] = refusal;
      const problem = { type: 'about:blank', title: 'no', requestId: 'r1', status, code };
      return sendJson(response, status, problem);
    }
    sendJson(response, 200, request.url === '/me/events' ? { recorded: true } : adviser);
  });
  const desk: Desk = {
    dataDir,
    provider,
    service,
    log: [],
    asked: [],
    changes: 0,
    network: fetch,
    refuseWith: undefined,
    open: (options = {}) => {
      const session = new Session({
        settings: provider,
        dataDir,
        fetch: (url, init) => {
          desk.asked.push(
            `${init?.method} ${new URL(url instanceof Request ? url.url : url).pathname}`,
          );
          return desk.network(url, init);
        },
        idleMinutes: 15,
        sealingKey: () => loadSealingKey(dataDir),
        client: (authorizer) => createFloClient({ apiUrl: service.url, fetch, authorizer }),
        onChanged: () => (desk.changes += 1),
        log: (entry) => desk.log.push(entry),
        ...options,
      });
      sessions.push(session);
      return session;
    },
    close: async () => {
      for (const session of sessions) await session.stop();
      await service.stop();
      await provider.stop?.();
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}

/** Signs in as somebody would in the browser; gives the page they see in the end. */
export async function signIn(
  session: Session,
  choice: Parameters<typeof answerLogin>[1] = { subject: 'ingrid-bakke' },
): Promise<string> {
  const { authorizationUrl } = await session.signIn();
  const page = await fetch(await answerLogin(authorizationUrl, choice));
  return page.text();
}
