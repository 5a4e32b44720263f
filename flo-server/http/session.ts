import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import type { HandlersOf } from './handlers.ts';

/** Who is asking, what day it is, which parameters are in force; and that somebody came or went. */
export function sessionHandlers(services: Services): HandlersOf<'session.me' | 'session.record'> {
  return {
    'session.me': async (_input, { principal }) => {
      const { now, today, parameters } = momentOf(services);
      return {
        status: 200,
        body: { principal, now: now.toISOString(), today, switchParameters: parameters },
      };
    },
    // Recorded like every operation, by the audit: the handler has nothing to add.
    'session.record': async () => ({ status: 200, body: { recorded: true } }),
  };
}
