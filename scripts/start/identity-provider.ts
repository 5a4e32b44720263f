import { join } from 'node:path';
import { inProject } from '../lib/project.ts';
import { lifeline, startChild, type Child } from './child.ts';
import type { ProviderElsewhere, StartOptions } from './options.ts';
import { step } from './progress.ts';
import type { Undo } from './run.ts';

/** Where people sign in, and who the workspace is there. */
export interface SignIn extends ProviderElsewhere {
  /** The provider that was started here; undefined for one elsewhere. */
  readonly child: Child | undefined;
}

/** Uses the provider that was named, else starts the one of the project, as the database is. */
export async function provideSignIn(options: StartOptions, undo: Undo): Promise<SignIn> {
  if (options.provider !== undefined) return { ...options.provider, child: undefined };
  const child = await step('Starting the identity provider', () =>
    startIdentityProvider(options.dataDir),
  );
  undo.push(() => child.stop());
  return {
    issuer: String(child.ready['issuer']),
    audience: 'flo:api',
    clientId: String(child.ready['clientId']),
    clientKeyFile: String(child.ready['clientKeyFile']),
    apiScope: undefined,
    child,
  };
}

function startIdentityProvider(dataDir: string): Promise<Child> {
  return startChild({
    name: 'The identity provider',
    program: process.execPath,
    args: [
      ...lifeline,
      inProject('identity-provider/index.ts'),
      ...['--data-dir', join(dataDir, 'identity-provider')],
    ],
    logFile: join(dataDir, 'logs/identity-provider.log'),
  });
}
