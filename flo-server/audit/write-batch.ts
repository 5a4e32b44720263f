import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { entryMac, headMac } from './chain.ts';
import type { Head } from './chain.ts';
import { claimColumns, entryRow, hashedColumns } from './entry.ts';
import type { NewEntry } from './entry.ts';

const columns = [...hashedColumns, ...claimColumns].join(', ');

// Entries and head together or not at all. Two batches for the same places cannot both succeed.
const insertBatch = statement(
  'audit.write',
  `with written as (
      insert into audit_entry (${columns}, mac)
      select ${columns}, decode(mac_hex, 'hex')
      from json_to_recordset($1::json) as r (
        chain uuid, seq bigint, at timestamptz, principal_id text, principal_name text, role text,
        organization_number text, organization_name text, unit text, ground text, call_id text,
        standing text, standing_id uuid, action text, resource text, outcome text, rule text,
        citizen_id uuid, found_ids uuid[], criteria text[], request_id uuid, client_address text,
        app_version text, received_at timestamptz, received_proof text, mac_hex text)
    )
    update audit_head set seq = $3, mac = $4, head_mac = $5 where chain = $2`,
);

const findHead = statement<{ seq: number; mac: Buffer }>(
  'audit.head',
  'select seq, mac from audit_head where chain = $1',
);

/** Where a chain stands in the database. */
export async function readHead(db: Queryable, chain: string): Promise<Head> {
  return { chain, ...onlyRow(await findHead(db, chain)) };
}

/** Writes entries after a head, durably and in one statement; gives the new head. */
export async function writeBatch(
  db: Queryable,
  key: Buffer,
  head: Head,
  entries: readonly NewEntry[],
): Promise<Head> {
  const { chain } = head;
  let { seq, mac } = head;
  const rows = entries.map((entry) => {
    seq += 1;
    const row = entryRow(entry, chain, seq);
    mac = entryMac(key, mac, row);
    return { ...row, mac_hex: mac.toString('hex') };
  });
  const next = { chain, seq, mac };
  await insertBatch(db, JSON.stringify(rows), chain, seq, mac, headMac(key, next));
  return next;
}
