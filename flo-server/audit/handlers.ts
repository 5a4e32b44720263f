import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { openCitizen, readSubject } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { patternsIn } from './patterns/patterns.ts';
import { ownEntries } from './reports/mine.ts';
import { entriesOfCitizen } from './reports/of-citizen.ts';

type Names = 'audit.mine' | 'audit.ofCitizen' | 'audit.record' | 'audit.patterns';

/** What the audit tells: to the one who looked, to the person, and to those who follow up. */
export function auditHandlers(services: Services): HandlersOf<Names> {
  const { pool } = services;
  return {
    'audit.mine': async ({ query }, context) => ({
      status: 200,
      body: await ownEntries(pool, context, momentOf(services).today, query),
    }),
    'audit.ofCitizen': async ({ params, query }, context) => {
      const at = { db: pool, ...momentOf(services) };
      const { citizenId } = await openCitizen(context, params.citizenId, at);
      return { status: 200, body: await entriesOfCitizen(pool, citizenId, query) };
    },
    // Written down like every operation, with the action and the part that the request names.
    'audit.record': async ({ params }) => {
      const subject = await readSubject(pool, params.citizenId);
      if (subject === undefined) throw new ProblemError('citizen.unknown');
      return { status: 200, body: { recorded: true } };
    },
    'audit.patterns': async ({ query }) => ({
      status: 200,
      body: { items: await patternsIn(pool, query) },
    }),
  };
}
