import type { sessionOperations } from '#contract/workspace/session.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';
import type { BackendPorts } from '../ports.ts';

/** Who is signed in, by the central service's word, and which program this is. */
export function sessionHandlers(
  { flo }: FeatureContext,
  { host, appVersion }: BackendPorts,
): FeatureHandlers<typeof sessionOperations> {
  return {
    'session.me': async (_input, context) => ({
      ...(await flo('session.me', {}, context)),
      host,
      appVersion,
    }),
  };
}
