/**
 * Search keys for Norwegian names. Two spellings that sound alike in Norwegian give the same token;
 * a misspelling that changes the sound does not, and is left to trigram similarity over `foldName`.
 *
 * The tokens are stored with each citizen: changing a rule here means rebuilding stored keys.
 */

/** Letters that do not decompose into a plain letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  œ: 'oe',
  ø: 'o',
  ö: 'o',
  å: 'a',
  đ: 'd',
  ð: 'd',
  ŋ: 'n',
  ŧ: 't',
  þ: 't',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
};

/** Apostrophes inside a name join its parts (O'Brien, D’Angelo); all other marks separate words. */
const APOSTROPHES = /['’‘`´ʼ]/gu;
const MARKS = /\p{M}+/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** Sound rules, in order. Each is applied to the whole folded word. */
const SOUND_RULES: readonly (readonly [RegExp, string])[] = [
  // Diphthongs with several spellings: Egner and Eigner, Solveg and Solveig, Kai, Kaj and Kay.
  [/ei?gn/g, 'ein'],
  [/ei?g$/, 'ei'],
  [/[ae][ijy](?![aeiou])/g, 'ei'],
  // ae is æ written out; oe is ø or å-less o written out (Bjoerk), or a silent e (Moe).
  [/ae/g, 'e'],
  [/oe/g, 'o'],
  // A first y before a vowel is a j (Yusuf, Jusuf); all others sound close to i.
  [/^y(?=[aeou])/, 'j'],
  [/y/g, 'i'],
  [/ie(?=[^aeiou])/g, 'i'],
  // Consonants with several spellings.
  [/ph/g, 'f'],
  [/schj|skj/g, 'sk'],
  [/sch/g, 'sk'],
  [/sh/g, 'sj'],
  [/ch|ck/g, 'k'],
  [/c(?=[ei])/g, 's'],
  [/c/g, 'k'],
  [/qu/g, 'kv'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/dt/g, 't'],
  [/^[hgl]j/, 'j'],
  [/^gei/, 'jei'],
  [/kj/g, 'k'],
  // A silent h: Thor, Bergh, Ragnhild, Dahl, Sarah, John.
  [/(?<=[^aeiou])h/g, ''],
  [/h(?=[^aeiou]|$)/g, ''],
  [/f$/, 'v'],
  [/(.)\1+/g, '$1'],
];

/**
 * The name in lower-case plain letters, digits and single spaces: `Bjørn-Åge Sæther` gives
 * `bjorn age saether`. For prefix and trigram comparison.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(/[æäœøöåđðŋŧþłßı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SEPARATORS, ' ')
    .trim();
}

/** The sound of one folded word; `''` only for `''`. */
function soundOf(folded: string): string {
  const sound = SOUND_RULES.reduce((word, [from, to]) => word.replace(from, to), folded);
  return sound === '' ? folded : sound;
}

/**
 * Phonetic tokens of a name, one per word in order, without repeats. `Christian Aas-Bjørk` and
 * `Kristian Ås Bjork` give the same tokens. Empty for text without letters or digits.
 */
export function nameTokens(...names: readonly string[]): string[] {
  const words = foldName(names.join(' ')).split(' ');
  return [...new Set(words.filter((word) => word !== '').map(soundOf))];
}
