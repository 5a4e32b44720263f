import { randomUUID } from 'node:crypto';
import type { Clock } from '#contract/time/clock.ts';
import type { Pool, Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { inTransaction } from '../db/transaction.ts';
import { genesisMac, headMac, registerMac } from './chain.ts';
import type { Genesis, Head } from './chain.ts';
import { AuditKeyError } from './key-file.ts';

const lockRegister = statement<{ chains: number; mac: Buffer | null }>(
  'audit.lockRegister',
  'select chains, mac from audit_register for update',
);

// Heads that no chain has linked to yet: each is linked once at every place it is found at.
const freeHeads = statement<Head>(
  'audit.freeHeads',
  `select h.chain, h.seq, h.mac from audit_head h
    where not exists (select from audit_link l where l.chain = h.chain and l.seq = h.seq)
    order by h.chain`,
);

const insertChain = statement(
  'audit.insertChain',
  'insert into audit_chain (number, chain, started_at, mac) values ($1, $2, $3, $4)',
);

const insertLinks = statement(
  'audit.insertLinks',
  `insert into audit_link (number, chain, seq, mac)
    select $1, l.chain, l.seq, l.mac
    from unnest($2::uuid[], $3::bigint[], $4::bytea[]) as l (chain, seq, mac)`,
);

const insertHead = statement(
  'audit.insertHead',
  'insert into audit_head (chain, seq, mac, head_mac) values ($1, $2, $3, $4)',
);

const countUp = statement('audit.countUp', 'update audit_register set chains = $1, mac = $2');

async function store(db: Queryable, key: Buffer, genesis: Genesis): Promise<Head> {
  const { number, chain, startedAt, links } = genesis;
  const mac = genesisMac(key, genesis);
  const head = { chain, seq: 0, mac };
  await insertChain(db, number, chain, startedAt, mac);
  await insertLinks(
    db,
    number,
    links.map((one) => one.chain),
    links.map((one) => one.seq),
    links.map((one) => one.mac),
  );
  await insertHead(db, chain, 0, mac, headMac(key, head));
  await countUp(db, number, registerMac(key, number));
  return head;
}

/** Whether any chain has been begun in this database. */
export async function hasChains(db: Queryable): Promise<boolean> {
  const { chains } = onlyRow(await countChains(db));
  return chains > 0;
}

const countChains = statement<{ chains: number }>(
  'audit.countChains',
  'select chains from audit_register',
);

/**
 * Begins a chain for this process. It is linked to the newest heads of all others.
 *
 * @throws AuditKeyError when the chains of this database were written with another key.
 */
export function openChain(pool: Pool, clock: Clock, key: Buffer): Promise<Head> {
  return inTransaction(pool, async (db) => {
    // One process at a time: numbers have no gap.
    const { chains, mac } = onlyRow(await lockRegister(db));
    if (mac !== null && !registerMac(key, chains).equals(mac)) {
      throw new AuditKeyError('the audit of this database was written with another key');
    }
    const genesis = {
      number: chains + 1,
      chain: randomUUID(),
      startedAt: clock.now(),
      links: await freeHeads(db),
    };
    return store(db, key, genesis);
  });
}
