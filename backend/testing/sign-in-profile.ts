import { createFloClient } from '../flo-api/client.ts';
import type { SignInSettings } from '../ports.ts';
import { loadSealingKey } from '../sealing/sealing-key.ts';
import { Session } from '../session/session.ts';

export interface ProfileToSignIn {
  readonly dataDir: string;
  readonly apiUrl: string;
  readonly signIn: SignInSettings;
  /** Does in the browser what the person does there. */
  readonly browse: (authorizationUrl: string) => Promise<void>;
}

/**
 * Signs somebody in on a profile that no process uses: a workspace that is started on it afterwards
 * is signed in, as after any restart.
 */
export async function signInProfile(options: ProfileToSignIn): Promise<void> {
  const { dataDir, apiUrl, signIn, browse } = options;
  const ended = Promise.withResolvers<void>();
  const said: unknown[] = [];
  const session = new Session({
    settings: signIn,
    dataDir,
    fetch,
    idleMinutes: 15,
    sealingKey: () => loadSealingKey(dataDir),
    client: (authorizer) => createFloClient({ apiUrl, fetch, authorizer }),
    log: (entry) => said.push(entry),
    onChanged: () => {
      void session.status().then(({ state, authorizationUrl, lastFailure }) => {
        if (authorizationUrl !== null) return;
        if (state === 'signedIn') ended.resolve();
        else if (lastFailure !== null)
          ended.reject(new Error(`could not sign in: ${lastFailure}, ${JSON.stringify(said)}`));
      });
    },
  });
  try {
    const { authorizationUrl } = await session.signIn();
    await browse(authorizationUrl);
    await ended.promise;
  } finally {
    await session.stop();
  }
}
