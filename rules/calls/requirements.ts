import type { CallWrapUp, ContactKind } from '#contract/flo-api/calls.ts';

/** What must be known before a contact of a kind can be recorded. */
export interface Requirements {
  readonly note: boolean;
  /** Who was on the line: declared, or the person, where nothing declared means the person. */
  readonly caller: boolean;
}

/** By kind. A theme is always needed. */
export const requirements: Readonly<Record<ContactKind, Requirements>> = {
  conversation: { note: true, caller: false },
  minutes: { note: true, caller: true },
  information: { note: false, caller: false },
};

/** What a wrap-up may lack. */
export type Missing = 'kind' | 'theme' | 'note' | 'caller';

/** What is still missing before it can be recorded, in the order in which it is asked for. */
export function missingOf(
  wrapUp: { readonly [Field in keyof CallWrapUp]: CallWrapUp[Field] | undefined },
  callerKnown: boolean,
): readonly Missing[] {
  const { kind, theme, note } = wrapUp;
  const needed = kind === undefined ? undefined : requirements[kind];
  const empty = (note ?? '').trim() === '';
  const missing: Missing[] = [];
  if (kind === undefined) missing.push('kind');
  if (theme === undefined) missing.push('theme');
  if (needed?.note === true && empty) missing.push('note');
  if (needed?.caller === true && !callerKnown) missing.push('caller');
  return missing;
}
