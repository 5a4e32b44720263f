import { ProblemError } from '../../http/problem-error.ts';

/** A place in a list of entries, newest first: what follows is older. */
export interface PagePlace {
  readonly at: string;
  readonly chain: string;
  readonly seq: number;
}

/** Before the newest entry there can be. */
const TOP: PagePlace = {
  at: 'infinity',
  chain: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  seq: Number.MAX_SAFE_INTEGER,
};

const PLACE = /^(\d{1,15})\.([0-9a-f-]{36})\.(\d{1,15})$/;

/**
 * Reads the place after which a page begins; the top when none was sent.
 *
 * @throws ProblemError `request.invalid` when it is none of ours.
 */
export function readPlace(before: string | undefined): PagePlace {
  if (before === undefined) return TOP;
  const [, ms, chain, seq] = PLACE.exec(before) ?? [];
  const at = new Date(Number(ms));
  if (chain === undefined || Number.isNaN(at.getTime())) {
    throw new ProblemError('request.invalid', {
      fields: [{ path: 'query.before', reason: 'notOurs' }],
    });
  }
  return { at: at.toISOString(), chain, seq: Number(seq) };
}

/** What every entry of a list has. */
export interface ListedEntry {
  readonly at: Date;
  readonly chain: string;
  readonly seq: number;
}

/** The id under which an entry is shown. */
export const entryId = ({ chain, seq }: ListedEntry): string => `${chain}.${seq}`;

/** One page of the rows that were found, which are one more than asked for when there is a next. */
export function pageOf<Row extends ListedEntry>(
  rows: readonly Row[],
  limit: number,
): { readonly items: readonly Row[]; readonly next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more ? `${last.at.getTime()}.${last.chain}.${last.seq}` : null;
  return { items, next };
}
