import type { Basis } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { inForce, law } from '../law/law.ts';

const SAME_GP_AGAIN = law('FOR-2012-08-29-843', '§ 2', 6);
const MUNICIPALITY_DECIDES = law('FOR-2025-12-02-2405', '§ 39', 2);
const GP_DEMANDS = law('FOR-2025-12-02-2405', '§ 38', 1);
/** Until the end of 2025: known to us by number alone. */
const BEFORE_2026 = law('FOR-2012-08-29-842', '§ 15');
/** Three weeks from when the person was told. */
const TIME_TO_APPEAL = law('LOV-1967-02-10', '§ 29', 1);

/** What a decision of the municipality rests on, by the law of its day. */
export function exclusionBasis(on: CivilDate): Basis[] {
  const decided = [MUNICIPALITY_DECIDES, GP_DEMANDS, BEFORE_2026].filter((basis) =>
    inForce(basis, on),
  );
  return [...decided, SAME_GP_AGAIN];
}

/** What an appeal of it rests on: it goes to the county governor. */
export function appealBasis(on: CivilDate): Basis[] {
  const decided = [MUNICIPALITY_DECIDES, BEFORE_2026].filter((basis) => inForce(basis, on));
  return [...decided, TIME_TO_APPEAL];
}
