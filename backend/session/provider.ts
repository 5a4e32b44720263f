import { readFile } from 'node:fs/promises';
import { importJWK, type JWK } from 'jose';
import * as oidc from 'openid-client';
import type { SignInSettings } from '../ports.ts';
import type { DeskClock } from './desk-clock.ts';
import { SignInError, signInError } from './failure.ts';
import { isOnThisMachine } from './issuer-address.ts';
import type { ProofKey } from './proof-key.ts';

const API_SCOPE = 'flo:api';
/** What HelseID is asked for beside the API: who it is, and a token to go on with. */
const SCOPES = [
  'openid',
  'profile',
  'offline_access',
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/security_level',
];
const TIMEOUT_SECONDS = 10;
/** Of an access token whose provider does not say; asking again early does no harm. */
const SHORT_LIFE_SECONDS = 60;
/** How long before its end a token is renewed, at most. */
const EARLY_MS = 60_000;
/** What the protocol's library says when `TIMEOUT_SECONDS` have passed. */
const NO_ANSWER_IN_TIME = 'OAUTH_TIMEOUT';
/** How long ago somebody may have logged in to count as here now. */
const JUST_NOW_SECONDS = 60;

/** What the provider gave. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** Milliseconds since 1970, by the machine's clock; `renewAt` comes before. */
  readonly expiresAt: number;
  readonly renewAt: number;
}

/** What must fit together between the question and the answer of a sign-in. */
export interface Question {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Whether the person had to log in anew. */
  readonly again: boolean;
}

export interface ProviderOptions {
  readonly settings: SignInSettings;
  readonly fetch: typeof fetch;
  readonly clock: DeskClock;
}

/** The identity provider, asked as HelseID wants it: PAR, PKCE, private_key_jwt and DPoP. */
export class Provider {
  readonly #options: ProviderOptions;
  #found: Promise<oidc.ServerMetadata> | undefined;
  #made: { readonly skewSeconds: number; readonly config: oidc.Configuration } | undefined;

  constructor(options: ProviderOptions) {
    this.#options = options;
  }

  /** Where to send the browser. @throws SignInError */
  question(key: ProofKey, redirectUri: string, again: boolean): Promise<Question> {
    return this.#askTwice(async (config) => {
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const DPoP = oidc.getDPoPHandle(config, key.pair);
      const parameters = {
        redirect_uri: redirectUri,
        scope: [...SCOPES, this.#options.settings.apiScope ?? API_SCOPE].join(' '),
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(again && { prompt: 'login', max_age: '0' }),
      };
      const url = await oidc.buildAuthorizationUrlWithPAR(config, parameters, { DPoP });
      return { url, state, nonce, codeVerifier, again };
    });
  }

  /** Changes the code of a redirect for tokens. @throws SignInError */
  exchange(
    key: ProofKey,
    answer: URL,
    { state, nonce, codeVerifier, again }: Question,
  ): Promise<Tokens & { readonly subject: string }> {
    return this.#ask(async (config) => {
      const given = await oidc.authorizationCodeGrant(
        config,
        answer,
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
          ...(again && { maxAge: JUST_NOW_SECONDS }),
        },
        undefined,
        { DPoP: oidc.getDPoPHandle(config, key.pair) },
      );
      const subject = given.claims()?.sub;
      if (subject === undefined || given.refresh_token === undefined) {
        throw new SignInError('refused');
      }
      return { ...this.#tokens(given), subject };
    });
  }

  /** New tokens for the refresh token, which is used up. @throws SignInError */
  refresh(key: ProofKey, refreshToken: string): Promise<Tokens> {
    return this.#ask(async (config) => {
      const DPoP = oidc.getDPoPHandle(config, key.pair);
      return this.#tokens(await oidc.refreshTokenGrant(config, refreshToken, {}, { DPoP }));
    });
  }

  /** Takes a refresh token, and what was made of it, back. @throws SignInError */
  revoke(refreshToken: string): Promise<void> {
    return this.#ask((config) =>
      oidc.tokenRevocation(config, refreshToken, { token_type_hint: 'refresh_token' }),
    );
  }

  async #ask<T>(question: (config: oidc.Configuration) => Promise<T>): Promise<T> {
    try {
      return await question(await this.#configuration());
    } catch (error) {
      throw signInError(error);
    }
  }

  /**
   * A kept-alive line may be closed by the other end just as it is used. What leaves nothing behind is
   * asked once more; a code and a refresh token are good for one use, and are not sent twice. Whoever
   * did not answer in time is not waited for twice.
   */
  async #askTwice<T>(question: (config: oidc.Configuration) => Promise<T>): Promise<T> {
    try {
      return await this.#ask(question);
    } catch (error) {
      const { failure, reason } = signInError(error);
      if (failure !== 'unreachable' || reason === NO_ANSWER_IN_TIME) throw error;
      return this.#ask(question);
    }
  }

  #tokens(given: oidc.TokenEndpointResponse): Tokens {
    if (given.token_type.toLowerCase() !== 'dpop') throw new SignInError('refused');
    const lifeMs = (given.expires_in ?? SHORT_LIFE_SECONDS) * 1000;
    const expiresAt = this.#options.clock.milliseconds() + lifeMs;
    return {
      accessToken: given.access_token,
      refreshToken: given.refresh_token,
      expiresAt,
      renewAt: expiresAt - Math.min(EARLY_MS, lifeMs / 4),
    };
  }

  /** Made anew when an answer's date has told that the desk's clock is wrong. */
  async #configuration(): Promise<oidc.Configuration> {
    const { settings, clock } = this.#options;
    const metadata = await this.#discover();
    const { skewSeconds } = clock;
    if (this.#made?.skewSeconds === skewSeconds) return this.#made.config;
    const config = new oidc.Configuration(
      metadata,
      settings.clientId,
      { [oidc.clockSkew]: skewSeconds, [oidc.clockTolerance]: 30 },
      await clientAuthentication(settings.clientKeyFile),
    );
    config.timeout = TIMEOUT_SECONDS;
    config[oidc.customFetch] = this.#fetch;
    oidc.enableNonRepudiationChecks(config);
    for (const prepare of this.#insecure()) prepare(config);
    this.#made = { skewSeconds, config };
    return config;
  }

  #discover(): Promise<oidc.ServerMetadata> {
    const { settings } = this.#options;
    this.#found ??= oidc
      .discovery(new URL(settings.issuer), settings.clientId, {}, oidc.None(), {
        timeout: TIMEOUT_SECONDS,
        execute: this.#insecure(),
        [oidc.customFetch]: this.#fetch,
      })
      .then((config) => config.serverMetadata())
      .catch((error: unknown) => {
        this.#found = undefined;
        throw error;
      });
    return this.#found;
  }

  /** Plain http is for a provider on this very machine: development and tests. */
  #insecure(): ((config: oidc.Configuration) => void)[] {
    return isOnThisMachine(this.#options.settings.issuer) ? [oidc.allowInsecureRequests] : [];
  }

  readonly #fetch: oidc.CustomFetch = async (url, init) => {
    const response = await this.#options.fetch(url, init as RequestInit);
    this.#options.clock.learn(response.headers.get('date'));
    return response;
  };
}

/** Signs with the client's own key (private_key_jwt): there is no shared secret to steal. */
async function clientAuthentication(file: string): Promise<oidc.ClientAuth> {
  const { jwk, key } = await readClientKey(file).catch((cause: unknown) => {
    throw new SignInError('refused', { cause });
  });
  return oidc.PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid }, {
    [oidc.modifyAssertion]: (header) => {
      header['typ'] = 'client-authentication+jwt';
    },
  });
}

async function readClientKey(file: string): Promise<{ jwk: JWK; key: oidc.CryptoKey }> {
  const jwk = JSON.parse(await readFile(file, 'utf8')) as JWK;
  return { jwk, key: (await importJWK(jwk, jwk.alg)) as oidc.CryptoKey };
}
