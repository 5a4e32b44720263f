import { createTexts } from './index.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';

const translators = new Map<Language, Translate>();

/** A key without values always gives the same text, so it is made once: lists ask at every letter. */
function remembering(t: Translate): Translate {
  const made = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply: (target, self, args: unknown[]): unknown => {
      const [key] = args;
      if (args.length !== 1) return Reflect.apply(target, self, args);
      if (!made.has(key)) made.set(key, Reflect.apply(target, self, args));
      return made.get(key);
    },
  });
}

/**
 * The texts of a language for those who need several languages at once: the adviser reads one and
 * speaks another.
 */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const made = remembering(createTexts(language).t);
  translators.set(language, made);
  return made;
}
