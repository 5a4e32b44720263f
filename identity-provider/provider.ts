import { errors, interactionPolicy, Provider } from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { claimsOf, findPerson, SECURITY_LEVEL } from './accounts.ts';
import { API, claimNames, claimsOfScopes, scopes } from './clients.ts';
import type { desktopClient } from './clients.ts';
import type { OwnKeys } from './keys.ts';
import { LOGIN_PATH } from './login.ts';
import { CONTENT_POLICY, messagePage, page } from './pages.ts';
import type { Store } from './store.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly keys: OwnKeys;
  readonly clients: readonly ReturnType<typeof desktopClient>[];
  readonly store: Store;
  /** Seconds that an access token lives. */
  readonly accessTokenSeconds: number;
}

/** A working day: after that, one signs in again. */
const REFRESH_SECONDS = 10 * 3600;
const SIGN_IN_SECONDS = 10 * 60;
/** The longest that a client's proof of itself may live (HelseID asks for a short life, too). */
const LONGEST_ASSERTION_SECONDS = 120;
const OWN_ORGANIZATION = '983544622';

function html(ctx: KoaContextWithOIDC, body: string): void {
  ctx.type = 'html';
  ctx.set('content-security-policy', CONTENT_POLICY);
  ctx.body = body;
}

/** Everybody chooses who to be at every sign-in, and nobody is asked to consent to the obvious. */
function policy(): ReturnType<typeof interactionPolicy.base> {
  const prompts = interactionPolicy.base();
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('everySignIn', 'the user must sign in', (ctx) => {
      return ctx.oidc.result?.login === undefined;
    }),
  );
  prompts.get('consent')?.checks.remove('native_client_prompt');
  return prompts;
}

const loadExistingGrant: Configuration['loadExistingGrant'] = async (ctx) => {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  grant.addResourceScope(API, API);
  await grant.save();
  return grant;
};

/** As HelseID does: the header says what it is, it is meant for us alone, and it is short-lived. */
const assertClientAssertion: Configuration['assertJwtClientAuthClaimsAndHeader'] = async (
  ctx,
  claims,
  header,
) => {
  const kind = header['typ'] ?? 'JWT';
  const life = Number(claims['exp']) - Date.now() / 1000;
  const isRight =
    (kind === 'client-authentication+jwt' || kind === 'JWT') &&
    claims['aud'] === ctx.oidc.issuer &&
    life <= LONGEST_ASSERTION_SECONDS;
  if (!isRight) throw new errors.InvalidClientAuth('the client assertion is not as HelseID asks');
};

/** How long a refresh token lives: those that follow it end when the first one would have. */
function refreshSeconds(ctx: KoaContextWithOIDC): number {
  const before = ctx.oidc.entities.RotatedRefreshToken;
  return before === undefined ? REFRESH_SECONDS : before.remainingTTL;
}

function configuration(options: ProviderOptions): Configuration {
  const { keys, clients, store, accessTokenSeconds } = options;
  const name = `flo_${new URL(options.issuer).port}`;
  return {
    adapter: (model: string) => store.adapter(model),
    clients: [...clients],
    jwks: { keys: [keys.signing] },
    scopes: [...scopes],
    claims: { ...claimsOfScopes },
    // Cookies know no ports: two providers on one machine must not share names.
    cookies: {
      keys: keys.cookies,
      names: { session: `${name}_s`, interaction: `${name}_i`, resume: `${name}_r` },
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['private_key_jwt'],
    assertJwtClientAuthClaimsAndHeader: assertClientAssertion,
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256', 'PS256', 'RS256'],
      idTokenSigningAlgValues: ['ES256'],
      dPoPSigningAlgValues: ['ES256', 'PS256'],
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: true },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => API,
        useGrantedResource: async () => true,
        getResourceServerInfo: async (_ctx, resource) => {
          if (resource !== API) throw new errors.InvalidTarget();
          return {
            audience: API,
            scope: API,
            accessTokenFormat: 'jwt',
            accessTokenTTL: accessTokenSeconds,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          const button =
            '<button type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut</button>';
          html(ctx, page('Logg ut av FLO?', `${form}${button}`));
        },
        postLogoutSuccessSource: async (ctx) => {
          html(ctx, messagePage('Du er logget ut', 'Du kan lukke denne siden.'));
        },
      },
    },
    extraTokenClaims: async (_ctx, token) => ({
      [claimNames.organization]: OWN_ORGANIZATION,
      ...(token.kind === 'AccessToken' && { [claimNames.securityLevel]: SECURITY_LEVEL }),
    }),
    findAccount: async (_ctx, subject) => {
      const person = findPerson(subject);
      return person && { accountId: subject, claims: async () => claimsOf(person) };
    },
    interactions: { policy: policy(), url: (_ctx, { uid }) => `${LOGIN_PATH}${uid}` },
    // HelseID gives one for `offline_access`; the library only when consent was asked for as well.
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    loadExistingGrant,
    renderError: async (ctx, { error }) => {
      html(ctx, messagePage('Innloggingen stoppet', `Årsak: ${error}.`));
    },
    rotateRefreshToken: () => true,
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: accessTokenSeconds,
      RefreshToken: refreshSeconds,
      Grant: REFRESH_SECONDS,
      Interaction: SIGN_IN_SECONDS,
      Session: REFRESH_SECONDS,
    },
  };
}

/** The provider as HelseID behaves: PAR, PKCE, private_key_jwt, DPoP, rotation. */
export function makeProvider(options: ProviderOptions): Provider {
  const provider = new Provider(options.issuer, configuration(options));
  provider.use(async (ctx, next) => {
    await next();
    const body: unknown = ctx.body;
    if (ctx.path !== '/token' || typeof body !== 'object' || body === null) return;
    // HelseID tells when the refresh token ends.
    if ('refresh_token' in body) {
      const issued = (ctx as KoaContextWithOIDC).oidc.entities.RefreshToken;
      if (issued) Object.assign(body, { rt_expires_in: issued.remainingTTL });
    }
  });
  return provider;
}
