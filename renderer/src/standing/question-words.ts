import type { IdentityQuestion } from '#contract/flo-api/identity-check.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { SpokenAbout } from '#texts/read-aloud.ts';

/** The question as it is put: to the person, or about the person to somebody else. */
export function questionText(
  { kind }: IdentityQuestion,
  about: SpokenAbout | null,
  t: Translate,
): string {
  return about === null
    ? t(`standing.questions.${kind}`)
    : t(`standing.questionsAbout.${kind}`, { name: about.name });
}

/** The answer FLO knows, with days and months as they are read. */
export function expectedText({ kind, expected }: IdentityQuestion): string {
  if (kind === 'birthDate' && isCivilDate(expected)) return tableDate(expected);
  if (kind === 'lastSwitchMonth') return expected.split('-').toReversed().join('.');
  return expected;
}
