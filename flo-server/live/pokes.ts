import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { HEARTBEAT_SECONDS } from '#contract/flo-api/live.ts';
import type { Poke } from '#contract/flo-api/live.ts';
import { statement } from '../db/statement.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { oldestSeen } from './presence-rows.ts';

const POLL_MS = 1_000;
const HEARTBEAT = ': still here\n\n';

interface Stamp {
  readonly hold: string;
  readonly desk: string;
  readonly staff: string;
  /** Changes when the record does. */
  readonly record: string;
  /** The record's revision as the holder was told it. */
  readonly told: string;
  /** Changes when a colleague comes, goes or does something else. */
  readonly presence: string;
  /** Whether a colleague has come since the holder was told who is there. */
  readonly joined: boolean;
}

const findStamps = statement<Stamp>(
  'live.stamps',
  `select p.hold_id as hold, p.desk_id as desk, p.staff_id as staff, c.ties_revision::text as record,
      p.told_revision::text as told,
      exists (select from presence o where o.citizen_id = p.citizen_id and o.staff_id <> p.staff_id
        and o.seen > $2 and o.since > p.seen) as joined,
      coalesce((select sum(hashtextextended(o.staff_id || o.doing, 0))::text from presence o
        where o.citizen_id = p.citizen_id and o.staff_id <> p.staff_id and o.seen > $2), '') as presence
    from presence p join citizen c on c.id = p.citizen_id
    where p.desk_id = any($1::uuid[]) and p.seen > $2`,
);

interface Listener {
  readonly staffId: string;
  readonly deskId: string;
  readonly stream: PassThrough;
}

/**
 * Pokes those who listen when something about a record that they hold may be new: an opaque hold and a
 * topic, nothing else. One statement a second for all listeners of this process, none while nobody
 * listens; nothing in memory that another process would have to know.
 */
export class Pokes {
  readonly #services: Services;
  readonly #listeners = new Set<Listener>();
  #seen = new Map<string, Stamp>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  #sinceBeat = 0;

  constructor(services: Services) {
    this.#services = services;
  }

  /** A stream of server-sent events for one desk. It ends when the listener goes or the service stops. */
  listen(staffId: string, deskId: string): Readable {
    const stream = new PassThrough();
    const listener = { staffId, deskId, stream };
    stream.write(HEARTBEAT);
    this.#listeners.add(listener);
    stream.once('close', () => this.#forget(listener));
    this.#timer ??= setInterval(() => this.#tick(), POLL_MS);
    return stream;
  }

  /** Ends all streams. */
  stop(): void {
    for (const { stream } of this.#listeners) stream.end();
    this.#listeners.clear();
    this.#rest();
  }

  #forget(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#rest();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#seen.clear();
  }

  #tick(): void {
    this.#sinceBeat += POLL_MS;
    // Beats whatever the database does: a database away is not a line gone.
    if (this.#sinceBeat >= HEARTBEAT_SECONDS * 1000) {
      this.#sinceBeat = 0;
      for (const { stream } of this.#listeners) stream.write(HEARTBEAT);
    }
    if (this.#looking) return;
    this.#looking = true;
    void this.#look().finally(() => {
      this.#looking = false;
    });
  }

  async #look(): Promise<void> {
    const round = this.#timer;
    const desks = [...new Set([...this.#listeners].map(({ deskId }) => deskId))];
    const { now } = momentOf(this.#services);
    const stamps = await findStamps(this.#services.pool, desks, oldestSeen(now)).catch(() => null);
    // What was looked up for those who have left says nothing to whoever has come since.
    if (stamps === null || round !== this.#timer) return;
    const before = this.#seen;
    this.#seen = new Map(stamps.map((stamp) => [`${stamp.staff} ${stamp.hold}`, stamp]));
    for (const [key, stamp] of this.#seen) {
      const known = before.get(key);
      const { record, presence, told, joined } = stamp;
      if ((known?.record ?? told) !== record) this.#poke(stamp, 'record');
      const moved = known === undefined ? joined : known.presence !== presence;
      if (moved) this.#poke(stamp, 'presence');
    }
  }

  #poke({ hold, desk, staff }: Stamp, topic: Poke['topic']): void {
    const event = `event: poke\ndata: ${JSON.stringify({ topic, hold } satisfies Poke)}\n\n`;
    for (const { staffId, deskId, stream } of this.#listeners) {
      if (staffId === staff && deskId === desk) stream.write(event);
    }
  }
}
