import type { FastifyInstance } from 'fastify';

/**
 * One line for each request: which operation, how it went, how long it took. Never a path, a query, a
 * header or a body: they can lead to a person.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { operation } = request.routeOptions.config as { operation?: string };
    request.log.info(
      {
        operation: operation ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
}
