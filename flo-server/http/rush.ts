import type { FastifyInstance } from 'fastify';
import type { Pool } from '../db/pool.ts';
import { ProblemError } from './problem-error.ts';

/** Requests that may wait for a connection: what the database clears in a few seconds. */
const MOST_WAITING = 1_000;

/**
 * Refuses operations at once while too many wait already: an answer that comes too late helps nobody
 * and keeps the others waiting. Health and documents are not held to it.
 */
export function refuseRush(app: FastifyInstance, pool: Pick<Pool, 'waitingCount'>): void {
  app.addHook('onRequest', async (request) => {
    const { operation } = request.routeOptions.config as { operation?: string };
    if (operation !== undefined && pool.waitingCount > MOST_WAITING) {
      throw new ProblemError('service.overloaded', { retryAfter: 1 });
    }
  });
}
