/** A note: what stands there, and which sentences FLO has offered for it. */
export interface Note {
  readonly text: string;
  /** Sentences that were put there by FLO, as they were then. */
  readonly composed: readonly string[];
}

export const emptyNote: Note = { text: '', composed: [] };

const blockOf = (sentences: readonly string[]): string => sentences.join(' ');

/** Text and more of it, parted by a line. */
function after(text: string, more: string): string {
  const kept = text.trimEnd();
  return kept === '' ? more : more === '' ? text : `${kept}\n${more}`;
}

/** A text without a sentence that stands there as it was put. */
function without(text: string, sentence: string): string {
  const found = [` ${sentence}`, `${sentence} `, `\n${sentence}`, `${sentence}\n`, sentence];
  return text.replace(found.find((one) => text.includes(one)) ?? sentence, '');
}

/**
 * A note with what FLO would write about the call. What the adviser has written or changed is never
 * touched: where FLO's own words stand as they were put, they are renewed; where they were changed,
 * sentences that do not hold any more go if they stand unchanged, and only those that have not been
 * offered before are added, last.
 */
export function withComposed(note: Note, sentences: readonly string[]): Note {
  const { text, composed } = note;
  const former = blockOf(composed);
  const next = blockOf(sentences);
  if (former === next) return note;
  if (former === '') return { text: after(next, text.trim()), composed: sentences };
  const at = text.indexOf(former);
  if (at >= 0) {
    const renewed = text.slice(0, at) + next + text.slice(at + former.length);
    return { text: renewed, composed: sentences };
  }
  const fresh = sentences.filter((sentence) => !composed.includes(sentence));
  const gone = composed.filter((sentence) => !sentences.includes(sentence));
  const left = composed.filter((sentence) => !gone.includes(sentence));
  return { text: after(gone.reduce(without, text), blockOf(fresh)), composed: [...left, ...fresh] };
}

/** Whether the adviser has written something of their own. */
export function isOwn({ text, composed }: Note): boolean {
  return text.trim() !== '' && text.trim() !== blockOf(composed);
}
