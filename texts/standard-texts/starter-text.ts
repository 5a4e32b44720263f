import type { Role } from '#contract/codes/access.ts';
import type { StandardTextContent } from '#contract/flo-api/standard-text.ts';

/** A text that a new register begins with. */
export interface StarterText {
  /** The same in every register, so that it is never written twice. */
  readonly id: string;
  readonly shortName: string;
  readonly tags: readonly string[];
  readonly words: StandardTextContent['words'];
  /** Everybody who serves callers when left out. */
  readonly audience?: readonly Role[];
}
