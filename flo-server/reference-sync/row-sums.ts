import { roles } from '#contract/codes/access.ts';
import type { Role } from '#contract/codes/access.ts';
import type { ReferenceChange, ReferenceCheck } from '#contract/flo-api/reference-sync.ts';
import { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { rowHash, RowSum } from '#contract/flo-api/row-hash.ts';
import type { CollectionCheck, RowHash } from '#contract/flo-api/row-hash.ts';
import { audienceOf } from './reader.ts';
import { knows } from './schema.ts';

interface KnownRow {
  readonly hash: RowHash;
  /** Null: everybody. */
  readonly audience: readonly Role[] | null;
}

/** The sums of one collection for each role: those of everybody's rows are the same for all. */
class CollectionSums {
  readonly #rows = new Map<string, KnownRow>();
  readonly #sums = new Map<Role, RowSum>(roles.map((role) => [role, new RowSum()]));

  set(key: string, row: KnownRow | undefined): void {
    const before = this.#rows.get(key);
    if (before !== undefined) this.#each(before, (sum) => sum.remove(before.hash));
    this.#rows.delete(key);
    if (row === undefined) return;
    this.#rows.set(key, row);
    this.#each(row, (sum) => sum.add(row.hash));
  }

  check(role: Role): CollectionCheck {
    return (this.#sums.get(role) ?? new RowSum()).check();
  }

  #each({ audience }: KnownRow, work: (sum: RowSum) => void): void {
    for (const role of audience ?? roles) {
      const sum = this.#sums.get(role);
      if (sum !== undefined) work(sum);
    }
  }
}

/** What a whole copy holds, at one state of the register, for each role. */
export type Checks = ReadonlyMap<Role, Readonly<Record<ReferenceCollection, CollectionCheck>>>;

/** The hashes of all rows of the register and their sums, kept row by row. */
export class RowSums {
  readonly #collections = new Map(
    ReferenceCollection.options.map((name) => [name, new CollectionSums()]),
  );

  /** Takes a changed row. The same change again changes nothing. */
  apply(change: ReferenceChange): void {
    const { collection, key } = change;
    const row =
      change.op === 'put'
        ? { hash: rowHash(key, change.row), audience: audienceOf(change) }
        : undefined;
    this.#collections.get(collection)?.set(key, row);
  }

  checks(): Checks {
    return new Map(
      roles.map((role) => [
        role,
        Object.fromEntries(
          [...this.#collections].map(([name, sums]) => [name, sums.check(role)]),
        ) as Record<ReferenceCollection, CollectionCheck>,
      ]),
    );
  }
}

/** The checks of the collections that a schema knows. */
export function checkIn(schema: number, checks: Readonly<ReferenceCheck>): ReferenceCheck {
  return Object.fromEntries(
    ReferenceCollection.options
      .filter((name) => knows(schema, name))
      .flatMap((name) => {
        const check = checks[name];
        return check === undefined ? [] : [[name, check]];
      }),
  );
}

/** How many rows each collection has: what schema 1 compares. */
export function countsOf(check: Readonly<ReferenceCheck>): Record<string, number> {
  return Object.fromEntries(Object.entries(check).map(([name, { count }]) => [name, count]));
}
