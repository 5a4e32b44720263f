import type { FastifyInstance } from 'fastify';
import type { AuditLog } from './audit-log.ts';

const EVERY_MS = 300_000;

/** A place in the audit that was written elsewhere, too: what stands there can be held against it. */
export interface Checkpoint {
  readonly chain: string;
  readonly seq: number;
  /** Hex. */
  readonly mac: string;
}

/**
 * Writes the newest place of the audit to the log: at the start, every five minutes when it has moved,
 * and at the end. A log that is kept elsewhere shows even that the whole database was turned back.
 */
export function logCheckpoints(app: FastifyInstance, audit: AuditLog): void {
  let last: number | undefined;
  const note = (): void => {
    const head = audit.head();
    if (head === undefined || head.seq === last) return;
    last = head.seq;
    const checkpoint: Checkpoint = {
      chain: head.chain,
      seq: head.seq,
      mac: head.mac.toString('hex'),
    };
    app.log.info({ auditCheckpoint: checkpoint }, 'audit checkpoint');
  };
  const timer = setInterval(note, EVERY_MS);
  timer.unref();
  app.addHook('onReady', async () => note());
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await audit.close();
    note();
  });
}
