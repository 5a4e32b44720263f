import { resolve } from 'node:path';
import type { SignInSettings } from '#backend/ports.ts';
import { isIssuerAddress } from '#backend/session/issuer-address.ts';
import type { AppOptions } from './app-options.ts';
import type { Configured } from './service-address.ts';

/**
 * Where people sign in: the command line before the configuration file, whose paths begin in its own
 * folder. Undefined when something is missing or will not do.
 */
export function signInSettings(
  options: Pick<AppOptions, 'issuer' | 'clientId' | 'clientKeyFile' | 'apiScope'>,
  configured: Configured,
  folder: string,
): SignInSettings | undefined {
  const issuer = options.issuer ?? configured.issuer;
  const clientId = options.clientId ?? configured.clientId;
  const keyFile = options.clientKeyFile ?? configured.clientKeyFile;
  if (issuer === undefined || clientId === undefined || keyFile === undefined) return undefined;
  if (!isIssuerAddress(issuer)) return undefined;
  const apiScope = options.apiScope ?? configured.apiScope;
  return {
    issuer,
    clientId,
    clientKeyFile: resolve(folder, keyFile),
    ...(apiScope && { apiScope }),
  };
}
