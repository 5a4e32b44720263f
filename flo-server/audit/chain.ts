import { createHmac } from 'node:crypto';
import { claimColumns, hashedColumns } from './entry.ts';
import type { EntryRow } from './entry.ts';

/** The newest place of a chain: its number 0 is the chain's own first link. */
export interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly mac: Buffer;
}

/** How a chain begins. */
export interface Genesis {
  /** 1, 2, 3 … without a gap over all chains of a database. */
  readonly number: number;
  readonly chain: string;
  readonly startedAt: Date;
  /** Heads of other chains, in the order of their ids. */
  readonly links: readonly Head[];
}

/** What each kind of hash is over, so that one can never stand for another. */
const kinds = { register: 'flo-audit-register-1', genesis: 'flo-audit-chain-1' } as const;
const ENTRY = 'flo-audit-entry-1';
/** Of an entry that tells when a command was received. */
const CLAIMED_ENTRY = 'flo-audit-entry-2';
const HEAD = 'flo-audit-head-1';

const hex = (bytes: Buffer): string => bytes.toString('hex');

function macOf(key: Buffer, ...parts: readonly (Buffer | string)[]): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** HMAC-SHA256 over the previous hash and the row. */
export function entryMac(key: Buffer, previous: Buffer, row: EntryRow): Buffer {
  const claimed = claimColumns.some((column) => row[column] !== null);
  const columns = claimed ? [...hashedColumns, ...claimColumns] : hashedColumns;
  const kind = claimed ? CLAIMED_ENTRY : ENTRY;
  return macOf(key, previous, JSON.stringify([kind, ...columns.map((column) => row[column])]));
}

/** The first link of a chain, from which its first entry goes on. */
export function genesisMac(key: Buffer, { number, chain, startedAt, links }: Genesis): Buffer {
  const heads = links.map((link) => [link.chain, link.seq, hex(link.mac)]);
  const text = [kinds.genesis, number, chain, startedAt.toISOString(), heads];
  return macOf(key, JSON.stringify(text));
}

/** Without it the tail of a chain could be cut off, head and all. */
export function headMac(key: Buffer, { chain, seq, mac }: Head): Buffer {
  return macOf(key, JSON.stringify([HEAD, chain, seq, hex(mac)]));
}

/** How many chains there are, under the key. */
export function registerMac(key: Buffer, chains: number): Buffer {
  return macOf(key, JSON.stringify([kinds.register, chains]));
}
