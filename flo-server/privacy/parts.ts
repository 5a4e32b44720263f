import type { DeidentifiedPart } from '#contract/flo-api/privacy.ts';
import type { Basis } from '#contract/flo-api/decision.ts';
import { law } from '#rules/law/law.ts';
import { practice } from '#rules/law/practice.ts';
import { STORAGE_LIMITATION } from '#rules/privacy/decide-deidentification.ts';
import type { z } from '#contract/zod.ts';

export type Part = z.infer<typeof DeidentifiedPart>;

/** The scheme's own documentation must be kept (bevaringsforskrifta § 55). */
const PRESERVATION: Basis = law('FOR-2025-12-19-2729', '§ 55');
/** A register must be able to say who has had access (by analogy: FLO is an administrative register). */
const ACCESS_HISTORY: Basis = law('LOV-2014-06-20-43', '§ 24');
/** A number leads to its person for ever, also the one of a record that was merged. */
const NUMBERS: Basis = law('LOV-2016-12-09-88', '§ 2-2');
const OWN_CHOICE: Basis = practice('installation');

const gone = (part: Part['part']): Part => ({
  part,
  outcome: 'removed',
  basis: [STORAGE_LIMITATION],
});
const coarse = (part: Part['part']): Part => ({
  part,
  outcome: 'coarsened',
  basis: [STORAGE_LIMITATION, OWN_CHOICE],
});
const kept = (part: Part['part'], ...basis: Basis[]): Part => ({ part, outcome: 'kept', basis });

/** What happens to each kind of fact, and why. A merged record's number still leads to its person. */
export function deidentifiedParts(merged: boolean): Part[] {
  return [
    gone('name'),
    merged ? kept('nin', NUMBERS) : gone('nin'),
    coarse('address'),
    gone('relatives'),
    coarse('birthDate'),
    kept('ties', PRESERVATION),
    kept('switches', PRESERVATION),
    kept('audit', ACCESS_HISTORY, OWN_CHOICE),
  ];
}
