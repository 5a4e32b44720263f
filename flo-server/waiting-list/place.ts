import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { QueuePlace } from '#contract/flo-api/waiting-list.ts';
import type { WaitingFacts } from '#contract/flo-api/waiting-list-facts.ts';
import { GPContractId } from '#contract/identifiers/ids.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';
import type { Access } from '../persons/gate.ts';

/** A list that is waited for, as stored. */
export interface StoredQueueList {
  readonly gpContractId: number;
  readonly gpName: PersonName | null;
  readonly listName: string | null;
  readonly officeName: string;
}

/** A place in a queue, as stored. */
export interface StoredPlace extends StoredQueueList {
  readonly entryId: string;
  readonly joinedAt: Date;
  readonly position: number;
  readonly length: number;
}

/** What is told of a list (`c`); the doctors' periods are those of now, or of another moment. */
export const listColumns = (
  periods: string,
): string => `c.id as "gpContractId", c.name as "listName", o.display_name as "officeName",
    (select ${nameJson('d')} from ${periods} a join doctor d using (hpr_number)
      where a.gp_contract_id = c.id and a.relationship = 'LPFL' and a.valid @> $2::date
      order by lower(a.valid), a.id limit 1) as "gpName"`;

export const listSource = `gp_contract c
    join gp_office o on o.organization_number = c.office_organization_number`;

const columnsNow = listColumns('gp_on_contract_association');

const findList = statement<StoredQueueList>(
  'waitingList.list',
  `select ${columnsNow} from ${listSource} where c.id = $1`,
);

const placeColumns = `${columnsNow}, e.id as "entryId", e.joined_at as "joinedAt",
    (select count(*)::integer from waiting_list_entry w where w.gp_contract_id = e.gp_contract_id
      and w.left_at is null and (w.joined_at, w.id) <= (e.joined_at, e.id)) as position,
    (select count(*)::integer from waiting_list_entry w
      where w.gp_contract_id = e.gp_contract_id and w.left_at is null) as length`;

const findPlace = statement<StoredPlace>(
  'waitingList.place',
  `select ${placeColumns} from waiting_list_entry e join ${listSource} on c.id = e.gp_contract_id
    where e.citizen_id = $1 and e.left_at is null`,
);

/** What is needed to speak of a list; undefined when there is no such list. */
export async function readQueueList(
  db: Queryable,
  gpContractId: number,
  today: CivilDate,
): Promise<StoredQueueList | undefined> {
  const [row] = await findList(db, gpContractId, today);
  return row;
}

/** The place a person has in a queue; undefined when the person waits for nothing. */
export async function readPlace(
  db: Queryable,
  citizenId: string,
  today: CivilDate,
): Promise<StoredPlace | undefined> {
  const [row] = await findPlace(db, citizenId, today);
  return row;
}

/** The place as the rules read it. */
export function waitingFacts(place: StoredPlace | undefined): WaitingFacts | null {
  if (place === undefined) return null;
  const { gpContractId, position, length, joinedAt } = place;
  return { gpContractId, position, length, since: osloDate(joinedAt) };
}

/** A list as it is shown: common lists are often called after their place, so that is left out too. */
export function listView(list: StoredQueueList, { geography }: Pick<Access, 'geography'>) {
  return {
    gpContractId: GPContractId.parse(list.gpContractId),
    gpName: list.gpName,
    listName: geography ? list.listName : null,
    officeName: geography ? list.officeName : '',
  };
}

/** A place as it is shown: without the office where it would tell where the person lives. */
export function placeView(place: StoredPlace, access: Access): QueuePlace {
  const { joinedAt, position, length } = place;
  return { ...listView(place, access), joinedAt: joinedAt.toISOString(), position, length };
}
