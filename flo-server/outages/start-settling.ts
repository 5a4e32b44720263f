import type { AuditLog } from '../audit/audit-log.ts';
import { AuditRecorder } from '../audit/recorder.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { dueOutage } from './outage-rows.ts';
import { Patience } from './patience.ts';
import { settleOutages } from './settle.ts';

const LOOK_MS = 1_000;

/**
 * Looks every second for an outage whose collecting has ended, and settles it: whoever wishes for a place
 * waits for it. A database away is no reason to stop looking. Gives a function that stops it after the wish
 * in hand.
 */
export function startSettling(services: Services, audit: AuditLog): () => Promise<void> {
  let stopped = false;
  let underWay: Promise<void> | undefined;
  const patience = new Patience();
  const recorder = new AuditRecorder(audit, services.clock);
  const look = async (): Promise<void> => {
    try {
      const { now, today } = momentOf(services);
      if ((await dueOutage(services.pool, now, today)) === undefined) return;
      await settleOutages(services, { audit: recorder, patience, stopping: () => stopped });
    } catch {
      // The next look tries again.
    }
  };
  const timer = setInterval(() => {
    underWay ??= look().finally(() => (underWay = undefined));
  }, LOOK_MS).unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await underWay;
  };
}
