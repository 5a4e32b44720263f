/** Columns of an entry as the reports read them. */
export const entryColumns = `a.at, a.chain, a.seq, a.action, a.resource, a.outcome, a.rule,
    a.call_id as "callId", a.standing as "onBehalfOf"`;

/** Older than the place in the three parameters that begin at `$first`. */
export const olderThan = (first: number): string =>
  `(a.at, a.chain, a.seq) < ($${first}::timestamptz, $${first + 1}::uuid, $${first + 2}::bigint)`;

export const newestFirst = 'order by a.at desc, a.chain desc, a.seq desc';

/** The beginning of a change whose end is written down, too, says nothing more. */
export const isNotEndedBeginning = `not (a.outcome = 'begun' and exists (
    select from audit_entry e where e.request_id = a.request_id
      and e.action in ('change', 'override') and e.outcome <> 'begun'))`;
