/** What is personal in a text: all of it, or only its figures (a day, an age, a number). */
export type PersonalPart = 'text' | 'figures';

/** Gives what may be shown instead of a text about a person: the text, or its placeholder. */
export type Hide = (text: string, part?: PersonalPart) => string;

const LONGEST_WORD = 12;

/** Runs of up to three digits become two, so that a child and an old person look alike. */
function figures(text: string): string {
  return text.replaceAll(/\p{Nd}+/gu, (run) => '0'.repeat(run.length <= 3 ? 2 : run.length));
}

/** A word of another length, even and not too long: how long a name is tells something, too. */
function word(letters: string): string {
  const length = Math.min(LONGEST_WORD, letters.length + (letters.length % 2));
  const first = letters.slice(0, 1);
  const capital = first !== first.toLowerCase();
  return `${capital ? 'X' : 'x'}${'x'.repeat(Math.max(1, length - 1))}`;
}

/**
 * The placeholder of a text: as wide, about, the same every time, and with nothing of the text left
 * but where its words end. Letters become x and digits 0; an apostrophe or a hyphen joins no word.
 */
export const anonymise: Hide = (text, part = 'text') =>
  part === 'figures'
    ? figures(text)
    : figures(text.normalize('NFC').replaceAll(/[\p{L}\p{M}]+/gu, word));

/** Shows what there is. */
export const showAll: Hide = (text) => text;
