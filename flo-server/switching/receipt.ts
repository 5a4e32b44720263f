import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { CitizenId, GPContractId, SwitchId } from '#contract/identifiers/ids.ts';
import { addDays } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import type { Access } from '../persons/gate.ts';
import { nameJson } from '../gp-contracts/json.ts';

/** What a receipt is made of. */
export interface ReceiptFacts {
  readonly switchId: string;
  readonly citizenId: string;
  readonly state: SwitchReceipt['state'];
  readonly requestedAt: Date;
  readonly effectiveDate: CivilDate;
  readonly toContractId: number;
  readonly fromContractId: number | null;
  readonly switchesUsed: number;
  readonly switchLimit: number;
  readonly decision: Decision;
  readonly revision: number;
  readonly today: CivilDate;
  /** How the gate let the person be seen. */
  readonly access: Access;
}

interface Names {
  readonly gpName: PersonName | null;
  readonly listName: string | null;
  readonly officeName: string;
  readonly officePhone: string;
  readonly fromGPName: PersonName | null;
}

const gpName = (contract: string, day: string): string => `(select ${nameJson('d')}
  from gp_on_contract_association a join doctor d using (hpr_number)
  where a.gp_contract_id = ${contract} and a.relationship = 'LPFL' and a.valid @> ${day}::date
  order by lower(a.valid), a.id limit 1)`;

const namesFor = statement<Names>(
  'switching.receiptNames',
  `select c.name as "listName", o.display_name as "officeName", o.phone as "officePhone",
      ${gpName('c.id', '$2')} as "gpName", ${gpName('$3::bigint', '$4')} as "fromGPName"
    from gp_contract c join gp_office o on o.organization_number = c.office_organization_number
    where c.id = $1`,
);

/** Proof of a switch, with the names to read aloud; without the office where it would tell where the person lives. */
export async function makeReceipt(db: Queryable, facts: ReceiptFacts): Promise<SwitchReceipt> {
  const { toContractId, effectiveDate, fromContractId, today } = facts;
  const names = onlyRow(await namesFor(db, toContractId, effectiveDate, fromContractId, today));
  return {
    switchId: SwitchId.parse(facts.switchId),
    citizenId: CitizenId.parse(facts.citizenId),
    state: facts.state,
    requestedAt: facts.requestedAt.toISOString(),
    effectiveDate,
    withdrawableUntil: addDays(effectiveDate, -1),
    toContractId: GPContractId.parse(toContractId),
    ...names,
    ...(facts.access.geography ? {} : { listName: null, officeName: '', officePhone: '' }),
    switchesUsed: facts.switchesUsed,
    switchLimit: facts.switchLimit,
    decision: facts.decision,
    tiesRevision: revisionTag(facts.revision),
  };
}
