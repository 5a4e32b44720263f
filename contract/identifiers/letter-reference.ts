import { z } from '../zod.ts';

/**
 * A reference that a municipality writes on its letters and decisions. Never a name, and no national
 * number: eleven digits in a row are refused.
 */
export const LetterReference = z
  .string()
  .trim()
  .max(40)
  .regex(
    /^(?!.*\d{11})[\p{L}\p{N} ./-]*$/u,
    'letters, digits, space and ./- only; no national number',
  );
