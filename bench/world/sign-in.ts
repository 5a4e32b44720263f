import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { SignInSettings } from '#backend/ports.ts';
import { DeskClock } from '#backend/session/desk-clock.ts';
import { ProofKey } from '#backend/session/proof-key.ts';
import { Provider } from '#backend/session/provider.ts';
import { beginSignIn } from '#backend/session/sign-in.ts';
import { signInByHttp, startIdentityProvider } from '#identity-provider/testing/sign-in.ts';
import type { Cleanup } from '../harness/cleanup.ts';
import type { SignedIn } from '../processes/signed-requests.ts';

/** Longer than any run. */
const TOKEN_SECONDS = 12 * 3600;
const PATIENCE_MS = 60_000;
const ADVISER = 'ingrid-bakke';

/** Where everybody of a run signs in. */
export async function startIdentity(cleanup: Cleanup): Promise<SignInSettings> {
  const dataDir = await mkdtemp(`${tmpdir()}/flo-bench-identity-`);
  cleanup.add(() => rm(dataDir, { recursive: true, force: true }));
  const provider = await startIdentityProvider({ dataDir, accessTokenSeconds: TOKEN_SECONDS });
  cleanup.add(() => provider.stop());
  const { issuer, clientId, clientKeyFile } = provider;
  return { issuer, clientId, clientKeyFile };
}

/** Does in the browser what an adviser does there. */
export function signInAsAdviser(authorizationUrl: string): Promise<void> {
  return signInByHttp(authorizationUrl, ADVISER);
}

/** A token and the key it is bound to, for a process that asks the service by itself. */
export async function signedInAdviser(settings: SignInSettings): Promise<SignedIn> {
  const provider = new Provider({ settings, fetch, clock: new DeskClock() });
  const key = await ProofKey.make();
  const attempt = await beginSignIn({
    provider,
    issuer: settings.issuer,
    key,
    again: false,
    patienceMs: PATIENCE_MS,
  });
  await signInAsAdviser(attempt.authorizationUrl);
  const { accessToken } = await attempt.tokens;
  return { accessToken, proofKey: key.jwk };
}

/** What the browser host is told about signing in. */
export function signInArguments({ issuer, clientId, clientKeyFile }: SignInSettings): string[] {
  return ['--issuer', issuer, '--client-id', clientId, '--client-key-file', clientKeyFile];
}
