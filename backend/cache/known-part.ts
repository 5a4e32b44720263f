import type { z } from '#contract/zod.ts';

/** A row parted into what this version understands and what it only keeps. */
export interface ParsedRow<T = unknown> {
  /** The row as the contract has it; null when it cannot be understood at all. */
  readonly known: T | null;
  /** What a newer service says beside it, by JSON pointer; null when there is nothing. */
  readonly extra: Readonly<Record<string, unknown>> | null;
}

type Json = Record<string | number, unknown>;

const escaped = (part: PropertyKey): string =>
  String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

function at(value: unknown, path: readonly PropertyKey[]): Json | undefined {
  let found: unknown = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part))
      return undefined;
    found = (found as Json)[part as string];
  }
  return typeof found === 'object' && found !== null ? (found as Json) : undefined;
}

/**
 * Parts a row by its schema. Unknown fields, on any level, are taken out and kept; a row that does not
 * fit even then is kept whole under the pointer of everything (`''`): a newer service may say things
 * that this version has no words for, and the copy must hold them all the same.
 */
export function knownPart<T>(schema: z.ZodType<T>, row: unknown): ParsedRow<T> {
  const whole = schema.safeParse(row);
  // As it came, not as it was parsed: the hash is of what the service sent.
  if (whole.success) return { known: row as T, extra: null };
  const extra: Record<string, unknown> = {};
  const rest: unknown = structuredClone(row);
  for (const issue of whole.error.issues) {
    if (issue.code !== 'unrecognized_keys') return { known: null, extra: { '': row } };
    const parent = at(rest, issue.path);
    if (parent === undefined) return { known: null, extra: { '': row } };
    for (const key of issue.keys) {
      extra[['', ...issue.path, key].map(escaped).join('/')] = parent[key];
      delete parent[key];
    }
  }
  const known = schema.safeParse(rest);
  return known.success ? { known: rest as T, extra } : { known: null, extra: { '': row } };
}

/** The row as the service sent it: the inverse of `knownPart`. */
export function wholeRow({ known, extra }: ParsedRow): unknown {
  if (extra === null) return known;
  if (Object.hasOwn(extra, '')) return extra[''];
  const row: unknown = structuredClone(known);
  for (const [pointer, value] of Object.entries(extra)) {
    const path = pointer.split('/').slice(1).map(unescaped);
    const parent = at(row, path.slice(0, -1));
    const key = path.at(-1);
    if (parent !== undefined && key !== undefined) parent[key] = value;
  }
  return row;
}
