import { removeAllHolds } from '../live/presence-rows.ts';
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
    // Recorded like every operation, by the audit. Whoever has signed out is in nobody's record.
    'session.record': async ({ body }, { principal }) => {
      if (body.event === 'signOut') await removeAllHolds(services.pool, principal.id);
      return { status: 200, body: { recorded: true } };
    },
  };
}
