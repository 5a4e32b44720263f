import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { TieLine } from '#contract/flo-api/ledger.ts';
import { GPContractId } from '#contract/identifiers/ids.ts';
import type { Timeline } from '#rules/ledger/timeline.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';

const findNames = statement<{ place: number; name: PersonName | null }>(
  'ledger.tieNames',
  `select place::integer, (select ${nameJson('d')} from gp_on_contract_association a
      join doctor d using (hpr_number) where a.gp_contract_id = id and a.relationship = 'LPFL'
        and a.valid @> from_day order by lower(a.valid), a.id limit 1) as name
    from unnest($1::bigint[], $2::date[]) with ordinality as tie(id, from_day, place)`,
);

/** Ties in words for a preview: with the GP on the first day of each. */
export async function tieLines(db: Queryable, ties: Timeline): Promise<TieLine[]> {
  const rows = await findNames(
    db,
    ties.map(({ gpContractId }) => gpContractId),
    ties.map(({ from }) => from),
  );
  const names = new Map(rows.map(({ place, name }) => [place, name]));
  return ties.map(({ gpContractId, from, to, beginReason, endReason }, index) => ({
    gpContractId: GPContractId.parse(gpContractId),
    gpName: names.get(index + 1) ?? null,
    valid: { from, to },
    beginReason,
    endReason,
  }));
}
