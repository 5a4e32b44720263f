import type { Role } from '#contract/codes/access.ts';
import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';

/** Whom rows are read for. */
export interface Reader {
  /** Null: everybody's rows, for the service's own count of them. */
  readonly role: Role | null;
  readonly schema: number;
}

/** The roles that a row is for; null: everybody. */
export function audienceOf(change: ReferenceChange): readonly Role[] | null {
  return change.op === 'put' && change.collection === 'standardTexts' ? change.row.audience : null;
}

/** The row for a reader: to one whose role it is not for it is gone, whatever it was before. */
export function seenBy(change: ReferenceChange, { role }: Reader): ReferenceChange {
  const audience = audienceOf(change);
  if (role === null || audience === null || audience.includes(role)) return change;
  return { op: 'delete', collection: change.collection, key: change.key };
}
