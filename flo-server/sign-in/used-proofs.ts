import type { Pool } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { Proof } from './proof.ts';

/** Remembers proofs until they are too old, for all processes of the service. */
export interface UsedProofs {
  /** Notes a proof; false when it has been noted before, here or by another process. */
  use(proof: Proof): Promise<boolean>;
}

const noteProofs = statement<{ hash: Buffer }>(
  'signIn.noteProofs',
  `insert into used_proof (hash, expires_at)
   select * from unnest($1::bytea[], $2::timestamptz[])
   on conflict do nothing returning hash`,
);

const pruneProofs = statement('signIn.pruneProofs', 'delete from used_proof where expires_at < $1');

interface Waiting {
  readonly proof: Proof;
  readonly resolve: (fresh: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Proofs in PostgreSQL. Those that come while the database is asked go together in the next
 * statement, so that a rush costs few of them.
 */
export function usedProofs(pool: Pool): UsedProofs {
  let waiting = new Map<string, Waiting>();
  let writing = false;

  const write = async (): Promise<void> => {
    writing = true;
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      // In order, so that two processes with the same proofs wait for each other one way.
      const keys = [...batch.keys()].toSorted();
      const proofs = keys.flatMap((key) => batch.get(key)?.proof ?? []);
      try {
        const rows = await noteProofs(
          pool,
          proofs.map(({ hash }) => hash),
          proofs.map(({ expiresAt }) => expiresAt),
        );
        const fresh = new Set(rows.map(({ hash }) => hash.toString('hex')));
        for (const [key, { resolve }] of batch) resolve(fresh.has(key));
      } catch (error) {
        for (const { reject } of batch.values()) reject(error);
      }
    }
    writing = false;
  };

  return {
    use: (proof) =>
      new Promise((resolve, reject) => {
        const key = proof.hash.toString('hex');
        if (waiting.has(key)) {
          resolve(false);
          return;
        }
        waiting.set(key, { proof, resolve, reject });
        if (!writing) void write();
      }),
  };
}

/** Forgets proofs that are too old to be accepted anyway. Real time, like the proofs themselves. */
export async function pruneUsedProofs(pool: Pool): Promise<void> {
  await pruneProofs(pool, new Date());
}
