import { roles } from '../codes/access.ts';
import { z } from '../zod.ts';
import { Period } from './period.ts';

/**
 * What may stand in a standard text between double braces, the same in all languages. The workspace puts
 * in what it knows of the person that the call is about, and leaves the rest for the adviser.
 */
export const textPlaceholders = [
  /** The person the call is about. */
  'navn',
  /** The GP or the list it is about. */
  'lege',
  'legekontor',
  /** The day it is about: a switch takes effect, an answer will come. */
  'dato',
  'telefon',
  'kommune',
  /** Place in the queue. */
  'plass',
  /** The adviser who writes. */
  'saksbehandler',
] as const;
export type TextPlaceholder = (typeof textPlaceholders)[number];

/** Where the caret goes when a text has been put into a note: written like a placeholder, and taken out. */
export const caretMarks = ['markør', 'cursor'] as const;

/** Names between double braces in a text, in their order, known or not. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => name ?? '');
}

const known = (text: string): boolean =>
  placeholdersIn(text).every((name) =>
    [...textPlaceholders, ...caretMarks].some((one) => one === name),
  );

/** A standard text in one language. */
export const StandardTextWords = z.strictObject({
  title: z.string().trim().min(1).max(80),
  /** Lines and placeholders as `{{navn}}`; only those of `textPlaceholders`, and a mark of the caret. */
  body: z.string().trim().min(1).max(2000).refine(known, 'unknownPlaceholder'),
});
export type StandardTextWords = z.infer<typeof StandardTextWords>;

/** What is typed after `::` to find a text. */
export const TextShortName = z.string().regex(/^[a-zæøå0-9][a-zæøå0-9-]{1,29}$/);

/** What somebody decides about a standard text. */
export const StandardTextContent = z.strictObject({
  shortName: TextShortName,
  words: z.strictObject({ nb: StandardTextWords, nn: StandardTextWords, en: StandardTextWords }),
  tags: z.array(z.string().trim().min(1).max(30)).max(10),
  /** The days it may be used on. A text is in the feed before and after them too: ask of the day. */
  valid: Period,
  /** The roles that have it; others do not get to know that it exists. */
  audience: z.array(z.enum(roles)).max(roles.length),
});
export type StandardTextContent = z.infer<typeof StandardTextContent>;

/** A text for notes about calls, ready to be put in. */
export const StandardText = z.strictObject({
  id: z.uuid(),
  ...StandardTextContent.shape,
  /** Counts up with every change. */
  revision: z.number().int().positive(),
});
export type StandardText = z.infer<typeof StandardText>;
