import { originOf } from '#contract/faults/origin-of.ts';
import type { Log } from '../log.ts';
import type { Answered, Asked, HostServices } from './messages.ts';

/** Main's end: does what the backend asks for, and nothing that is not in the list. Never throws. */
export async function answerBackend(
  services: HostServices,
  asked: Asked,
  log: Log,
): Promise<Answered> {
  const { id, what, input } = asked;
  try {
    if (!Object.hasOwn(services, what)) throw new Error('unknown');
    const service = services[what] as (...given: unknown[]) => Promise<unknown>;
    return { kind: 'answer', id, ok: true, value: await service(...input) };
  } catch (error) {
    log({ event: 'host-service-failed', what, ...originOf(error) });
    return { kind: 'answer', id, ok: false };
  }
}
