import type { Queryable } from '../../db/pool.ts';
import { entryMac, headMac } from '../chain.ts';
import { AuditFault } from './finding.ts';
import type { KnownPlaces } from './known-places.ts';
import { entriesOf } from './rows.ts';
import type { ChainRow, HeadRow, StoredEntry } from './rows.ts';

/** A chain with what else is known of it. */
export interface ChainToVerify {
  readonly chain: ChainRow;
  readonly head: HeadRow | undefined;
  readonly known: ReturnType<KnownPlaces['get']>;
}

/** A head that the key vouches for says how long the chain is. */
function isGenuine(key: Buffer, head: HeadRow): boolean {
  return headMac(key, head).equals(head.headMac);
}

/**
 * Walks one chain and gives the number of its entries.
 *
 * @throws AuditFault at the first entry that is not what was written, or is missing.
 */
export async function verifyChain(
  db: Queryable,
  key: Buffer,
  { chain, head, known }: ChainToVerify,
): Promise<number> {
  const fail = (seq: number, fault: ConstructorParameters<typeof AuditFault>[2]): never => {
    throw new AuditFault(chain.chain, seq, fault);
  };
  const length = head !== undefined && isGenuine(key, head) ? head.seq : undefined;
  let seq = 0;
  let { mac } = chain;
  const holdPlace = (): void => {
    const expected = known?.get(seq);
    if (expected !== undefined && expected !== mac.toString('hex')) fail(seq, 'changed');
  };
  const take = (entry: StoredEntry): void => {
    if (entry.seq <= seq) fail(entry.seq, 'inserted');
    if (length !== undefined && entry.seq > length) {
      fail(seq < length ? seq + 1 : entry.seq, seq < length ? 'missing' : 'inserted');
    }
    if (entry.seq > seq + 1) fail(seq + 1, 'missing');
    if (!entryMac(key, mac, entry.row).equals(entry.mac)) fail(entry.seq, 'changed');
    ({ seq, mac } = entry);
    holdPlace();
  };
  holdPlace();
  for await (const batch of entriesOf(db, chain.chain)) batch.forEach(take);
  const furthest = Math.max(length ?? 0, ...(known?.keys() ?? []));
  if (furthest > seq) fail(seq + 1, 'missing');
  if (head === undefined || length === undefined) return fail(seq, 'headChanged');
  if (!head.mac.equals(mac)) fail(seq, 'headChanged');
  return seq;
}
