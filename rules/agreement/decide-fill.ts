import type { FillGroup } from '#contract/codes/agreements.ts';
import type { Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { exclusionBasis } from '../exclusions/bases.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { allowedBy, gpRegulation, refusedBy } from './agreement-case.ts';
import type { AgreementCode } from './codes.ts';

/** Somebody a municipality might move to the list of a new practice. */
export interface FillCase {
  readonly today: CivilDate;
  readonly from: FillGroup;
  /** Whether the person may be on a list at all. */
  readonly entitled: boolean;
  /** Whether the person lives in the municipality that moves. */
  readonly livesThere: boolean;
  /** Whether the person has asked for a GP: waits for one, or comes to one. */
  readonly hasWish: boolean;
  /** Whether somebody from a reduced list has got another GP than the reduction gave. */
  readonly hasSwitched: boolean;
  /** Whether the person may not come to a GP of the list (§§ 38 and 39). */
  readonly excluded: boolean;
  /** Whether it is a child whose list follows somebody who is not moved along, or is for others to say. */
  readonly placedByOthers: boolean;
}

const RIGHT_TO_A_LIST = law('FOR-2012-08-29-843', '§ 2', 1);
const WHOSE_LIST = law('FOR-2012-08-29-843', '§ 5', 1);
const OWN_INHABITANTS = practice('installation');

/**
 * Whom a municipality may move to the list of a new practice (FOR-2025-12-02-2405 § 9 fifth paragraph):
 * those newly registered who have named no GP, and those from reduced lists who have not switched. Those it
 * moves live there (practice); nobody comes to a GP they were moved from, and no child from its family's. Of
 * the same group everybody who may be moved has the same decision. Total.
 */
export function decideFill(item: FillCase): Decision {
  const { today, from } = item;
  const fifth = gpRegulation(today, '§ 9', 5);
  const rule = 'agreement/fill';
  const facts = { from };
  const refused = (code: AgreementCode, basis: readonly [Basis, ...Basis[]]): Decision =>
    refusedBy({ code, rule, basis, facts }, today, {});
  if (!item.entitled) return refused('fill.noRight', [RIGHT_TO_A_LIST]);
  if (!item.livesThere) return refused('fill.livesElsewhere', [OWN_INHABITANTS]);
  if (from === 'reducedList' && item.hasSwitched) return refused('fill.hasSwitched', [fifth]);
  if (item.hasWish) return refused('fill.hasWish', [fifth]);
  if (item.excluded) return refused('fill.excluded', [fifth, ...exclusionBasis(today)]);
  if (item.placedByOthers) return refused('fill.placedByOthers', [WHOSE_LIST]);
  const more = from === 'reducedList' ? [gpRegulation(today, '§ 11', 1)] : [];
  return allowedBy('fill.allowed', rule, [fifth, ...more], facts, {
    decidedOn: today,
    parameters: {},
  });
}

/** Somebody who wants a place on a list that is being established. */
export interface SamiCase {
  readonly today: CivilDate;
  /** Whether the list is new, of a GP who speaks Sámi, in the administrative area for Sámi. */
  readonly establishing: boolean;
  readonly doctorSpeaksSami: boolean;
  readonly inSamiArea: boolean;
  readonly personSpeaksSami: boolean;
}

/** The named ground of those who come first on a new list of a Sámi-speaking GP. */
export const SAMI_PRIORITY = 'samiPriority';

/**
 * Whether somebody comes before others when a list is established (FOR-2025-12-02-2405 § 36). It orders
 * those who want a place; it never makes a place. Total.
 */
export function decideSamiPriority(item: SamiCase): Decision {
  const { today, establishing, doctorSpeaksSami, inSamiArea, personSpeaksSami } = item;
  const rule = 'agreement/sami-priority';
  const basis = [gpRegulation(today, '§ 36', 1)] as const;
  const facts = { establishing, doctorSpeaksSami, inSamiArea, personSpeaksSami };
  const first = establishing && doctorSpeaksSami && inSamiArea && personSpeaksSami;
  if (!first) return refusedBy({ code: 'samiPriority.none', rule, basis, facts }, today, {});
  const ground = { ...facts, ground: SAMI_PRIORITY };
  return allowedBy('samiPriority.first', rule, basis, ground, { decidedOn: today, parameters: {} });
}

/** Those who want a place on a new list, in the order they get one: by § 36 first, then as they asked. */
export function inOrderOfPriority<Item extends { readonly priority: boolean }>(
  wanting: readonly Item[],
): Item[] {
  return [...wanting.filter(({ priority }) => priority), ...wanting.filter((w) => !w.priority)];
}
