import { randomUUID } from 'node:crypto';
import { formatReceived, RECEIVED_HEADER, TIME_HEADER } from '#contract/flo-api/received.ts';
import type { CollectedOperation, Outage } from '#contract/flo-api/outages.ts';
import { openAuditLog } from '../../audit/audit-log.ts';
import { AuditRecorder } from '../../audit/recorder.ts';
import { testAuditKey } from '../../testing/audit-key.ts';
import type { Reply, TestService } from '../../testing/service.ts';
import { Patience } from '../patience.ts';
import { settleOutages } from '../settle.ts';

/** The day of every test here, in Norwegian summer time: two hours after UTC. */
export const DAY = '2026-06-10';
/** An instant of the day, `10:05`, in UTC. */
export const at = (time: string): string => `${DAY}T${time}${time.length === 5 ? ':00' : ''}.000Z`;

/** A wish as a test sends it. */
export interface TestWish {
  readonly citizenId: string;
  readonly list: number;
  /** When it was received, proved by a token of `tokenAt`; left out, nothing is claimed. */
  readonly received?: string;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly operation?: CollectedOperation;
  readonly who?: string;
}

/** What tests do with outages on a service whose clock they set. */
export function outageTests(service: TestService) {
  const setTime = (time: string) => service.clock.set(at(time));
  /** The `flo-time` of an answer at the clock's instant. */
  const token = async (): Promise<string> => {
    const { headers } = await service.call('outage.current');
    return String(headers[TIME_HEADER]);
  };
  let early: string | undefined;
  const patience = new Patience();
  return {
    setTime,
    token,
    /** A token of a time of the day; the clock is where it was afterwards. */
    async tokenAt(time: string): Promise<string> {
      const now = service.clock.now().toISOString();
      setTime(time);
      const given = await token();
      service.clock.set(now);
      return given;
    },
    async register(times: {
      readonly from: string;
      readonly to?: string | null;
      readonly collectUntil: string;
    }): Promise<Reply> {
      const { from, to = null, collectUntil } = times;
      return service.signedIn('supervisor').call('outage.register', {
        body: {
          from: at(from),
          to: to === null ? null : at(to),
          collectUntil: at(collectUntil),
          reason: 'Registeret svarte ikke',
        },
        headers: { 'idempotency-key': randomUUID() },
      });
    },
    async list(): Promise<Outage[]> {
      return (await service.call('outage.list')).json<{ items: Outage[] }>().items;
    },
    /** Sends a wish now, received when it says, with a token from before the outage. */
    async wish(wish: TestWish): Promise<Reply> {
      const { citizenId, list, received, key = randomUUID(), ifMatch = '"1"' } = wish;
      const { operation = 'switch.request', who = 'telephoneAdviser' } = wish;
      early ??= await this.tokenAt('07:00');
      const ms = received === undefined ? 0 : Date.parse(at(received)) - Date.parse(at('07:00'));
      const claim = formatReceived({ token: early, monotonicMs: ms, wallMs: ms });
      return service.signedIn(who).call(operation, {
        params: { citizenId },
        body: { gpContractId: list },
        headers: {
          'idempotency-key': key,
          'if-match': ifMatch,
          ...(received !== undefined && { [RECEIVED_HEADER]: claim }),
        },
      });
    },
    /** What the service says of a key. */
    async became(key: string, who = 'telephoneAdviser') {
      const reply = await service.signedIn(who).call('idempotencyKey.get', { params: { key } });
      return reply.json<{
        readonly status: number;
        readonly body: Readonly<Record<string, unknown>>;
      }>();
    },
    async settle(): Promise<void> {
      const log = await openAuditLog(service.pool, service.clock, testAuditKey);
      try {
        await settleOutages(service, { audit: new AuditRecorder(log, service.clock), patience });
      } finally {
        await log.close();
      }
    },
  };
}

export type OutageTests = ReturnType<typeof outageTests>;
