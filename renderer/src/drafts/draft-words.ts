/** What a draft is made of: the values of a form, as JSON holds them, or a text. */
export type Words = object | string;

/**
 * A form's own values with those of a kept draft in their place. What the draft does not have, or
 * has in another shape (an older form wrote it), stays as the form has it.
 */
export function withKept<T extends object>(own: T, kept: unknown): T {
  if (typeof kept !== 'object' || kept === null) return own;
  const taken = Object.entries(kept).filter(([name, value]) => {
    if (!Object.hasOwn(own, name)) return false;
    const now: unknown = Reflect.get(own, name);
    return typeof now === typeof value && Array.isArray(now) === Array.isArray(value);
  });
  return { ...own, ...Object.fromEntries(taken) };
}

/** What has been typed into a form, or undefined while none of its texts holds a word. */
export function typedWords<T extends object>(
  form: T,
  ...texts: readonly (keyof T)[]
): T | undefined {
  const isTyped = texts.some((name) => {
    const text = form[name];
    return typeof text === 'string' && text.trim() !== '';
  });
  return isTyped ? form : undefined;
}

/** A text and what was typed beside it: neither is lost, and what both hold stands once. */
export function joinedText(kept: string, own: string): string {
  if (own.trim() === '' || kept.startsWith(own) || kept.endsWith(`\n${own}`)) return kept;
  if (kept.trim() === '' || own.includes(kept)) return own;
  return `${kept.trimEnd()}\n${own}`;
}

const isProse = (text: string): boolean => /\s/u.test(text.trim());

function joinedField(kept: unknown, own: unknown): unknown {
  if (typeof kept !== 'string' || typeof own !== 'string') return kept;
  if (kept.trim() === '' || isProse(kept) || isProse(own)) return joinedText(kept, own);
  // Numbers, days and choices cannot be joined: what was kept is as it was left.
  return kept;
}

/** How what was kept and what has been typed before anybody could see it come together. */
export type Joining = (kept: unknown, own: Words) => Words;

/** The words of a draft with those that were typed before it was read: no text of either is lost. */
export const joined: Joining = (kept, own) => {
  if (typeof kept === 'string' && typeof own === 'string') return joinedText(kept, own);
  if (typeof kept !== 'object' || kept === null || typeof own !== 'object') return own;
  const taken = withKept(own, kept);
  const fields = Object.entries(taken).map(([name, value]): [string, unknown] => [
    name,
    joinedField(value, Reflect.get(own, name)),
  ]);
  return { ...own, ...Object.fromEntries(fields) };
};
