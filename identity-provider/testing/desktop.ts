import { readFile } from 'node:fs/promises';
import { importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import * as oidc from 'openid-client';
import { answerLogin } from './sign-in.ts';
import type { IdentityProvider } from './sign-in.ts';

const REDIRECT = 'http://127.0.0.1:49152/callback';
export const SCOPE =
  'openid profile offline_access flo:api helseid://scopes/identity/pid ' +
  'helseid://scopes/identity/security_level';

/** A desktop application as a test wants it: right in everything that is not said otherwise. */
export interface Desktop {
  readonly config: oidc.Configuration;
  readonly DPoP: oidc.DPoPHandle;
  /** Asks for a sign-in; gives the address for the browser. */
  ask(parameters?: Readonly<Record<string, string>>): Promise<URL>;
  /** Signs in a named user and gives the tokens. */
  signIn(subject: string): Promise<oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers>;
}

/** The key of a file, as the client's proof of itself in HelseID's manner. */
export async function clientAuthentication(
  file: string,
  header: Readonly<Record<string, string>> = { typ: 'client-authentication+jwt' },
): Promise<oidc.ClientAuth> {
  const jwk = JSON.parse(await readFile(file, 'utf8')) as JWK;
  const key = (await importJWK(jwk, 'ES256')) as CryptoKey;
  return oidc.PrivateKeyJwt(
    { key, kid: String(jwk.kid) },
    { [oidc.modifyAssertion]: (own) => void Object.assign(own, header) },
  );
}

/** A desktop application that knows the provider and has a key of its own. */
export async function testDesktop(
  { issuer, clientId, clientKeyFile }: IdentityProvider,
  authentication?: oidc.ClientAuth,
): Promise<Desktop> {
  const config = await oidc.discovery(
    new URL(issuer),
    clientId,
    {},
    authentication ?? (await clientAuthentication(clientKeyFile)),
    { execute: [oidc.allowInsecureRequests] },
  );
  const DPoP = oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair('ES256'));
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const ask: Desktop['ask'] = async (parameters = {}) =>
    oidc.buildAuthorizationUrlWithPAR(
      config,
      {
        redirect_uri: REDIRECT,
        scope: SCOPE,
        state: 'state',
        nonce: 'nonce',
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...parameters,
      },
      { DPoP },
    );
  return {
    config,
    DPoP,
    ask,
    signIn: async (subject) => {
      const callback = await answerLogin((await ask()).href, { subject });
      return oidc.authorizationCodeGrant(
        config,
        new URL(callback),
        { pkceCodeVerifier: codeVerifier, expectedState: 'state', expectedNonce: 'nonce' },
        undefined,
        { DPoP },
      );
    },
  };
}
