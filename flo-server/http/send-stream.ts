import { pipeline } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StreamAnswer } from './handlers.ts';

/** Whether a client takes gzip (RFC 9110, 12.5.3); a weight of nothing is a no. */
export function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', weight] = part.split(';');
      const given = /^\s*q=(\d(?:\.\d{0,3})?)\s*$/i.exec(weight ?? '')?.[1];
      return [name.trim().toLowerCase(), weight === undefined ? 1 : Number(given ?? 0)] as const;
    }),
  );
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0;
}

/** Sends an answer piece by piece, compressed when it pays and the client takes it. */
export function sendStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { contentType, stream, compressible = false }: StreamAnswer,
): FastifyReply {
  reply.type(contentType);
  if (!compressible) return reply.send(stream);
  reply.header('vary', 'accept-encoding');
  if (!acceptsGzip(request.headers['accept-encoding'])) return reply.send(stream);
  // The lowest level takes most of the size for a fraction of the time.
  const packed = createGzip({ level: constants.Z_BEST_SPEED });
  // Whichever end breaks, the other is told: an answer cut short never ends as if it were whole.
  pipeline(stream, packed, () => undefined);
  return reply.header('content-encoding', 'gzip').send(packed);
}
