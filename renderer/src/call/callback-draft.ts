import type { CitizenId } from '#contract/identifiers/ids.ts';

/** A promise to call back, as it is typed. */
export interface CallbackDraft {
  readonly wanted: boolean;
  /** Whom, where the call is about several. */
  readonly citizenId: CitizenId | undefined;
  readonly phone: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly faults: CallbackFaults;
}

/** What is wrong with it, by field. */
export interface CallbackFaults {
  readonly whom?: 'whom';
  readonly phone?: 'missing' | 'notANumber';
  readonly day?: 'missing' | 'notUnderstood' | 'noSuchDay' | 'future' | 'tooEarly';
  readonly time?: 'notUnderstood' | 'empty' | 'over' | 'tooFar' | 'tooLong';
}

/** What of it is typed. */
export function typedOf({ phone, day, from, to, words }: CallbackDraft) {
  return { phone, day, from, to, words };
}

/**
 * Whom a promise is for: the only one in the call, or the one of several that was chosen and is still
 * in it. Undefined: that has to be asked, for a number and words about one must not stand at another.
 */
export function whomToCall(
  { citizenId }: Pick<CallbackDraft, 'citizenId'>,
  parts: readonly { readonly citizenId: CitizenId }[],
): CitizenId | undefined {
  const [only] = parts;
  if (parts.length === 1) return only?.citizenId;
  return parts.find((part) => part.citizenId === citizenId)?.citizenId;
}

export const noCallback: CallbackDraft = {
  wanted: false,
  citizenId: undefined,
  phone: '',
  day: '',
  from: '',
  to: '',
  words: '',
  faults: {},
};
