import type { sessionOperations } from '#contract/workspace/session.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';
import type { BackendPorts } from '../ports.ts';

/** Signing in and out, for all windows at once; who it is, by the central service's word. */
export function sessionHandlers(
  { flo, session }: FeatureContext,
  { host, appVersion }: Pick<BackendPorts, 'host' | 'appVersion'>,
): FeatureHandlers<typeof sessionOperations> {
  return {
    'session.status': () => session.status(),
    'session.signIn': () => session.signIn(),
    'session.cancelSignIn': async () => {
      await session.cancelSignIn();
      return {};
    },
    'session.signOut': async () => {
      await session.signOut();
      return {};
    },
    'session.lock': () => {
      session.lock();
      return {};
    },
    'session.alive': async () => {
      await session.alive();
      return {};
    },
    'session.me': async (_input, context) => ({
      ...(await flo('session.me', {}, context)),
      host,
      appVersion,
    }),
  };
}
