import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import type { HandlersOf } from './handlers.ts';

/** Who is asking, what day it is, and which parameters are in force. */
export function sessionHandlers(services: Services): HandlersOf<'session.me'> {
  return {
    'session.me': async (_input, { principal }) => {
      const { now, today, parameters } = momentOf(services);
      return {
        status: 200,
        body: { principal, now: now.toISOString(), today, switchParameters: parameters },
      };
    },
  };
}
