import { Client } from 'pg';
import type { Queryable } from '../../db/pool.ts';
import { typeParsers } from '../../db/type-parsers.ts';
import type { Checkpoint } from '../checkpoints.ts';
import { genesisMac, registerMac } from '../chain.ts';
import { AuditFault } from './finding.ts';
import type { Finding } from './finding.ts';
import { knownPlaces } from './known-places.ts';
import type { KnownPlaces } from './known-places.ts';
import { findChains, findHeads, findLinks, findRegister, findStray } from './rows.ts';
import type { ChainRow } from './rows.ts';
import { verifyChain } from './verify-chain.ts';

/** What a verification found. */
export type Verdict =
  | { readonly sound: true; readonly chains: number; readonly entries: number }
  | { readonly sound: false; readonly first: Finding };

export interface VerifyOptions {
  readonly databaseUrl: string;
  readonly key: Buffer;
  /** Places that were written to a log kept elsewhere. */
  readonly checkpoints?: readonly Checkpoint[];
}

const NO_CHAIN = '-';

/** How many chains the service has begun. */
async function countedChains(db: Queryable, key: Buffer): Promise<number> {
  const [register] = await findRegister(db);
  const { chains = 0, mac = null } = register ?? {};
  const genuine = mac === null ? chains === 0 : registerMac(key, chains).equals(mac);
  if (register === undefined || !genuine) throw new AuditFault(NO_CHAIN, 0, 'registerChanged');
  return chains;
}

/** Holds the chains to their numbers: 1, 2, 3 … as many as were begun. */
function holdNumbers(chains: readonly ChainRow[], counted: number, places: KnownPlaces): void {
  const gone = [...places.keys()].find((id) => !chains.some(({ chain }) => chain === id));
  chains.forEach(({ number, chain }, index) => {
    if (number > counted || number <= index) throw new AuditFault(chain, 0, 'chainInserted');
    if (number > index + 1) throw new AuditFault(gone ?? `number ${index + 1}`, 0, 'chainMissing');
  });
  if (chains.length < counted) {
    throw new AuditFault(gone ?? `number ${chains.length + 1}`, 0, 'chainMissing');
  }
  if (gone !== undefined) throw new AuditFault(gone, 0, 'chainMissing');
}

async function verifyAll(
  db: Queryable,
  key: Buffer,
  checkpoints: readonly Checkpoint[],
): Promise<Verdict> {
  const counted = await countedChains(db, key);
  const chains = await findChains(db);
  const links = await findLinks(db);
  const heads = new Map((await findHeads(db)).map((head) => [head.chain, head]));
  const linked = links.map(({ chain, seq, mac }) => ({ chain, seq, mac: mac.toString('hex') }));
  const places = knownPlaces([...linked, ...checkpoints]);
  holdNumbers(chains, counted, places);
  for (const chain of chains) {
    const own = links.filter(({ number }) => number === chain.number);
    if (!genesisMac(key, { ...chain, links: own }).equals(chain.mac)) {
      throw new AuditFault(chain.chain, 0, 'chainChanged');
    }
  }
  let entries = 0;
  for (const chain of chains) {
    const { chain: id } = chain;
    entries += await verifyChain(db, key, { chain, head: heads.get(id), known: places.get(id) });
  }
  const [stray] = await findStray(
    db,
    chains.map(({ chain }) => chain),
  );
  if (stray !== undefined) throw new AuditFault(stray.chain, stray.seq, 'inserted');
  return { sound: true, chains: counted, entries };
}

/**
 * Walks every chain of the audit, while services may go on writing, and tells the first place that was
 * changed, inserted, moved or is missing.
 */
export async function verifyAudit(options: VerifyOptions): Promise<Verdict> {
  const client = new Client({
    connectionString: options.databaseUrl,
    application_name: 'flo-audit-verify',
    connectionTimeoutMillis: 10_000,
    types: typeParsers,
  });
  await client.connect();
  try {
    // One picture of all tables, whatever is written meanwhile.
    await client.query('begin isolation level repeatable read, read only');
    return await verifyAll(client, options.key, options.checkpoints ?? []);
  } catch (error) {
    if (error instanceof AuditFault) return { sound: false, first: error.finding };
    throw error;
  } finally {
    await client.end();
  }
}
