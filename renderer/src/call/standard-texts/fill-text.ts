import { caretMarks, type TextPlaceholder } from '#contract/flo-api/standard-text.ts';

/** What is known to put into a text. */
export type TextValues = Partial<Readonly<Record<TextPlaceholder, string>>>;

/** A text as it goes into a note. */
export interface FilledText {
  readonly text: string;
  /** Where the caret goes. */
  readonly caret: number;
  /** Placeholders nobody knew what to put in: they stand there as they were. */
  readonly missing: readonly string[];
}

/** Fills a text's placeholders. What is not known stays visibly marked; the caret's own mark goes. */
export function fillText(body: string, values: TextValues): FilledText {
  const known: Readonly<Record<string, string | undefined>> = values;
  const missing = new Set<string>();
  let text = '';
  let caret: number | undefined;
  let last = 0;
  for (const match of body.matchAll(/\{\{([^{}]{1,40})\}\}/gu)) {
    const [mark, inside = ''] = match;
    const name = inside.trim().toLowerCase();
    text += body.slice(last, match.index);
    last = match.index + mark.length;
    if (caretMarks.some((one) => one === name)) {
      caret ??= text.length;
      continue;
    }
    const value = Object.hasOwn(known, name) ? (known[name] ?? '') : '';
    if (value === '') missing.add(name);
    text += value === '' ? mark : value;
  }
  text += body.slice(last);
  return { text, caret: caret ?? text.length, missing: [...missing] };
}
