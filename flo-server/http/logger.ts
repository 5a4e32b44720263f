import type { FastifyLoggerOptions } from 'fastify';

type LoggerOptions = NonNullable<FastifyLoggerOptions> & {
  readonly base: Readonly<Record<string, unknown>>;
};
/**
 * Structured lines with time, level and what was passed: nothing is taken from requests by itself,
 * because addresses, headers and bodies can lead to people.
 */
export function loggerOptions(stream: NonNullable<FastifyLoggerOptions['stream']>): LoggerOptions {
  return {
    level: 'info',
    base: { service: 'flo-server', pid: process.pid },
    stream,
    serializers: { req: () => ({}), res: () => ({ statusCode: '' }) },
  };
}
