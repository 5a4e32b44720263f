import type { ClientMetadata } from 'oidc-provider';
import { publicPart } from './keys.ts';
import type { PrivateKey } from './keys.ts';

/** What tokens are issued for: the central service. */
export const API = 'flo:api';
export const DESKTOP_CLIENT = 'flo-arbeidsflate';
export const SERVICE_CLIENT = 'flo-service';

const PID_SCOPE = 'helseid://scopes/identity/pid';
const SECURITY_LEVEL_SCOPE = 'helseid://scopes/identity/security_level';
/** Scopes that say something about a person, as HelseID names them. */
export const scopes = ['openid', 'profile', 'offline_access', PID_SCOPE, SECURITY_LEVEL_SCOPE];

/** Claims as HelseID names them. */
export const claimNames = {
  pid: 'helseid://claims/identity/pid',
  securityLevel: 'helseid://claims/identity/security_level',
  organization: 'helseid://claims/client/claims/orgnr_parent',
} as const;

/** Which claims each scope brings. */
export const claimsOfScopes: Readonly<Record<string, string[]>> = {
  openid: ['sub'],
  profile: ['name'],
  [PID_SCOPE]: [claimNames.pid],
  [SECURITY_LEVEL_SCOPE]: [claimNames.securityLevel],
};

const common = {
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  id_token_signed_response_alg: 'ES256',
  dpop_bound_access_tokens: true,
} as const;

/** The desktop application, with a loopback redirect on any port (RFC 8252 § 7.3). */
export function desktopClient(key: PrivateKey): ClientMetadata {
  return {
    ...common,
    client_id: DESKTOP_CLIENT,
    client_name: 'FLO arbeidsflate',
    application_type: 'native',
    redirect_uris: ['http://127.0.0.1/callback'],
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
    jwks: { keys: [publicPart(key)] },
  };
}

/** A service account: a program that signs in as itself. */
export function serviceClient(key: PrivateKey): ClientMetadata {
  return {
    ...common,
    client_id: SERVICE_CLIENT,
    client_name: 'Tjenestekonto for FLO',
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    jwks: { keys: [publicPart(key)] },
  };
}
