const DOT = '•';

/** What a masked field shows: a dot for every UTF-16 unit, so that places agree. */
export function masked(text: string): string {
  return DOT.repeat(text.length);
}

/**
 * The text behind a masked field after an edit. The field shows dots for what stood there; whatever
 * else is in it, up to the caret, has been typed or pasted in place of what was selected.
 */
export function unmasked(before: string, shown: string, caret: number): string {
  const end = Math.max(0, Math.min(caret, shown.length));
  let start = 0;
  while (start < end && shown[start] === DOT) start += 1;
  const left = shown.length - end;
  // Dots that were pasted stand for nothing: never keep more than there was.
  const kept = Math.min(start, Math.max(0, before.length - left));
  return before.slice(0, kept) + shown.slice(start, end) + before.slice(before.length - left);
}
