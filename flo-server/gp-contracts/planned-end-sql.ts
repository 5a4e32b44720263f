/**
 * When a list is gone for whoever is to come to it: when its agreement is over, or by a plan to end it that is
 * open (FOR-2025-12-02-2405 § 12), whichever is first. A takeover (§ 9) is no such end: whoever is on the list,
 * or on their way to it, goes with it to the GP who takes over. Each takes the alias of gp_contract.
 */

/** A join for the others here. An agreement has one such plan at most, so it gives no more rows. */
export function withPlannedEnd(c: string): string {
  return `left join agreement_plan planned_end on planned_end.gp_contract_id = ${c}.id
    and planned_end.kind = 'end' and planned_end.closed_at is null`;
}

/** First day without the list; null when no end is known. */
export function goneFrom(c: string): string {
  return `least(upper(${c}.valid), planned_end.effective_date)`;
}
