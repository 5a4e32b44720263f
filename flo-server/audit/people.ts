/** Whom a request was about, and what kind of criteria it had. */
export interface Touched {
  /** The person it was about. */
  readonly citizenId: string | null;
  /** People that a list showed. */
  readonly foundIds: readonly string[];
  /** Kinds of what was searched for, never the words. */
  readonly criteria: readonly string[];
}

export const nobody: Touched = { citizenId: null, foundIds: [], criteria: [] };

/** One person. */
export const about = (citizenId: string): Touched => ({ ...nobody, citizenId });

/** Those that a list showed. Rows without anybody are left out, and nobody stands there twice. */
export function shown(ids: readonly (string | null)[]): Touched {
  const known = ids.filter((id) => id !== null);
  return { ...nobody, foundIds: [...new Set(known)] };
}
