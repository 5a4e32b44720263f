/** The revision of a citizen's ties as an entity tag. */
export function revisionTag(revision: number): string {
  return `"${revision}"`;
}

/** The revision in an `If-Match` header, with or without quotes; null when it is not one of ours. */
export function readRevisionTag(header: string): number | null {
  const match = /^"*(\d{1,15})"*$/.exec(header.trim());
  return match?.[1] === undefined ? null : Number(match[1]);
}
