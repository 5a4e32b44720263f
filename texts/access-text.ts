import type { AccessNextStep } from '#contract/codes/access.ts';
import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { Language } from './languages.ts';
import { translator } from './translator.ts';

/** Something that can be done after a refusal, as an action with a label. */
export interface AccessStepText {
  readonly step: AccessNextStep;
  readonly label: string;
  readonly help: string;
}

/** A refusal in words. */
export interface AccessText {
  /** The rule in a few words. */
  readonly title: string;
  /** Why, in a sentence to the adviser. */
  readonly reason: string;
  /** What to say to the caller; it tells nothing of the person. */
  readonly readAloud: string;
  readonly nextSteps: readonly AccessStepText[];
}

/**
 * Why a record is not shown, in one language: on the screen in the adviser's, read aloud in the
 * caller's (call it once for each).
 */
export function explainAccess(
  { rule, nextSteps }: Pick<AccessRefusal, 'rule' | 'nextSteps'>,
  language: Language,
): AccessText {
  const t = translator(language);
  return {
    title: t(`access.rules.${rule}.title`),
    reason: t(`access.rules.${rule}.reason`),
    readAloud: t(`access.rules.${rule}.readAloud`),
    nextSteps: nextSteps.map((step) => ({
      step,
      label: t(`access.nextSteps.${step}.label`),
      help: t(`access.nextSteps.${step}.help`),
    })),
  };
}
