import type { FastifyInstance } from 'fastify';
import { parseReceived, TIME_HEADER } from '#contract/flo-api/received.ts';
import type { Clock } from '#contract/time/clock.ts';
import { boundReceivedAt } from '#rules/received-at/bound.ts';
import type { Received } from '#rules/received-at/bound.ts';
import type { TimeKeys } from './time-keys.ts';

/** When a command was received, by its header and the service's own clock. */
export function receivedSource(
  keys: TimeKeys,
  clock: Clock,
): (header: string | undefined) => Received {
  return (header) => {
    const arrivedAt = clock.now();
    if (header === undefined) return boundReceivedAt('none', arrivedAt);
    const claim = parseReceived(header);
    if (claim === undefined) return boundReceivedAt('malformed', arrivedAt);
    const { token, monotonicMs, wallMs } = claim;
    return boundReceivedAt({ tokenAt: keys.verify(token), monotonicMs, wallMs }, arrivedAt);
  };
}

/** Puts what time it is on every answer, refusals too, as late as can be. */
export function tellTime(app: FastifyInstance, keys: TimeKeys, clock: Clock): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header(TIME_HEADER, keys.sign(clock.now()));
  });
}
