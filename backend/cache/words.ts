/** Words of a text in lower case, letters and digits only. Accents are kept. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words between blanks, so that `LIKE '% abc%'` finds the beginning of any of them. */
export function wordColumn(...texts: readonly (string | null)[]): string {
  return ` ${texts.flatMap((text) => wordsOf(text ?? '')).join(' ')}`;
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/å/gu, 'aa'],
  [/[øöœ]/gu, 'oe'],
  [/[æä]/gu, 'ae'],
  [/ü/gu, 'y'],
  [/đ/gu, 'd'],
  [/ŋ/gu, 'n'],
  [/ŧ/gu, 't'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/c(?=[eiy])/gu, 's'],
  [/ch|ck|[cq]/gu, 'k'],
  [/x/gu, 'ks'],
  [/[zß]/gu, 's'],
  [/w/gu, 'v'],
  [/[hg]j/gu, 'j'],
  [/([bcdfghjklmnpqrstvwxz])\1+/gu, '$1'],
];

/**
 * A word as it sounds: one spelling for those that people mix up (Håkon and Haakon, Kristian and
 * Christian). Double vowels stay, so that As is not taken for Ås.
 */
export function soundOf(word: string): string {
  const spelt = spellings.slice(0, 4).reduce((text, [from, to]) => text.replace(from, to), word);
  const plain = spelt.normalize('NFD').replace(/\p{M}/gu, '');
  return spellings.slice(4).reduce((text, [from, to]) => text.replace(from, to), plain);
}

const LAST_LETTERS: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };

/** A key that sorts as a Norwegian telephone directory does: æ, ø, å last, aa as å. */
export function sortKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/aa/gu, 'å')
    .replace(/[æäøöå]/gu, (letter) => LAST_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
