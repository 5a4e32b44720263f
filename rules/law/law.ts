import type { Basis } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { acts } from './acts.ts';
import type { Act, ActId } from './acts.ts';

export type LawBasis = Extract<Basis, { kind: 'law' }>;

/**
 * A reference to a paragraph, and to one part of it (ledd, 1 = first). Called where rules are
 * declared, so that a reference to a paragraph or part we do not know stops the module from loading
 * (`RangeError`) instead of reaching somebody who trusts it.
 */
export function law(actId: ActId, paragraph: string, part?: number): LawBasis {
  const act: Act = acts[actId];
  const parts = act.paragraphs[paragraph];
  if (parts === undefined)
    throw new RangeError(`${actId} has no ${paragraph} among those we quote`);
  if (part !== undefined && (part < 1 || part > parts)) {
    throw new RangeError(`${actId} ${paragraph} has no part ${part}`);
  }
  return {
    kind: 'law',
    act: actId,
    paragraph,
    ...(part === undefined ? {} : { part }),
    validFrom: act.validFrom,
    ...(act.validTo === undefined ? {} : { validTo: act.validTo }),
  };
}

/** Whether a basis was in force on a day. Practice is dated by when it was read, and always holds. */
export function inForce(basis: Basis, on: CivilDate): boolean {
  if (basis.kind === 'practice') return true;
  return basis.validFrom <= on && (basis.validTo === undefined || on <= basis.validTo);
}
