import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import type { Head } from '../chain.ts';
import { claimColumns, hashedColumns } from '../entry.ts';
import type { EntryRow } from '../entry.ts';

const BATCH = 5_000;

/** A chain as it is stored. */
export interface ChainRow {
  readonly number: number;
  readonly chain: string;
  readonly startedAt: Date;
  readonly mac: Buffer;
}

export interface HeadRow extends Head {
  readonly headMac: Buffer;
}

/** An entry as it is stored, with its hash. */
export interface StoredEntry {
  readonly seq: number;
  readonly row: EntryRow;
  readonly mac: Buffer;
}

export const findRegister = statement<{ chains: number; mac: Buffer | null }>(
  'audit.verify.register',
  'select chains, mac from audit_register',
);

export const findChains = statement<ChainRow>(
  'audit.verify.chains',
  `select number, chain, started_at as "startedAt", mac from audit_chain order by number, chain`,
);

export const findLinks = statement<Head & { readonly number: number }>(
  'audit.verify.links',
  `select number, chain, seq, mac from audit_link order by number, chain`,
);

export const findHeads = statement<HeadRow>(
  'audit.verify.heads',
  `select chain, seq, mac, head_mac as "headMac" from audit_head`,
);

/** Entries of chains that nobody knows. */
export const findStray = statement<{ chain: string; seq: number }>(
  'audit.verify.stray',
  `select chain, seq from audit_entry where chain <> all ($1::uuid[]) order by chain, seq limit 1`,
);

const findEntries = statement<
  Omit<EntryRow, 'at' | 'received_at'> & {
    readonly at: Date;
    readonly received_at: Date | null;
    readonly mac: Buffer;
  }
>(
  'audit.verify.entries',
  `select ${[...hashedColumns, ...claimColumns].join(', ')}, mac from audit_entry
    where chain = $1 and seq > $2 order by seq limit ${BATCH}`,
);

/** The entries of a chain in order, a few thousand at a time. */
export async function* entriesOf(
  db: Queryable,
  chain: string,
): AsyncGenerator<readonly StoredEntry[]> {
  // Below every number: what stands where nothing should is seen, too.
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await findEntries(db, chain, after);
    if (rows.length === 0) return;
    yield rows.map(({ mac, ...row }) => ({
      seq: Number(row.seq),
      row: {
        ...row,
        at: row.at.toISOString(),
        received_at: row.received_at?.toISOString() ?? null,
      },
      mac,
    }));
    after = Number(rows.at(-1)?.seq);
  }
}
