import type { CivilDate } from '#contract/time/civil-date.ts';
import { regionsOf } from '#rules/allocation/regions.ts';
import type { Connection } from '../../db/pool.ts';
import { execute, statement } from '../../db/statement.ts';
import { entitled, hasListFrom } from './entitled-sql.ts';
import { allocationSettings } from './settings.ts';

/**
 * Everybody with a right to a list and none from a day on. `$1` is today, `$2` the day an allocation would
 * take effect.
 */
const findWithoutList = statement<{ id: string; municipality: string | null }>(
  'allocation.findWithoutList',
  `select p.id, p.municipality_number as municipality
  from citizen p
  where p.merged_into is null and ${entitled('p', '$1::date')}
    and not ${hasListFrom('p', '$2::date')}`,
);

/** Somebody in the queue, and the region they are done with. */
export interface QueuedIn {
  readonly region: string;
  readonly id: string;
}

/** Children in the queue ($1) and parents in it who live elsewhere. `$2` is today. */
const findApart = statement<{ id: string; child: string | null; parent: string }>(
  'allocation.findApart',
  `select distinct r.child_id as id, c.municipality_number as child, h.municipality_number as parent
    from parental_responsibility r
      join citizen c on c.id = r.child_id join citizen h on h.id = r.holder_id
    where r.child_id = any($1::uuid[]) and r.holder_id = any($1::uuid[]) and r.valid @> $2::date
      and c.birth_date > $2::date - interval '16 years'
      and c.municipality_number is distinct from h.municipality_number
      and h.municipality_number is not null order by 1, 3`,
);

const enqueue = statement(
  'allocation.enqueue',
  `insert into allocation_queue (run_id, region, citizen_id)
    select $1, region, citizen_id from unnest($2::text[], $3::uuid[]) q (region, citizen_id)`,
);

/**
 * run, region before (null: none), people. The next regions: as many as have so many people together, and
 * always one.
 */
const nextRegions = statement<QueuedIn>(
  'allocation.nextRegions',
  // Materialised: the queue has just been filled, and a plan that takes it for empty sums it up anew for
  // each of its people.
  `with sizes as materialized (
      select region, sum(count(*)) over (order by region) - count(*) as before
        from allocation_queue where run_id = $1 and ($2::text is null or region > $2)
        group by region),
    next as materialized (select region from sizes where before < $3)
    delete from allocation_queue q
      where q.run_id = $1 and q.region in (select region from next)
      returning q.region, q.citizen_id as id`,
);

// The whole register is held against all ties: in memory, not on disk, and by all processors. The planner
// expects most of the country to be without a list, and to pay for every one that is handed over.
const ROOM = `set local work_mem = '512MB'; set local parallel_tuple_cost = 0`;

/**
 * Finds everybody without a list and puts them in the run's queue, region by region; gives how many there
 * are. A child and the parent it may come to are in one region, wherever they live.
 */
export async function fillQueue(
  db: Connection,
  runId: number,
  on: { readonly today: CivilDate; readonly effective: CivilDate },
): Promise<number> {
  await execute(db, ROOM);
  const people = await findWithoutList(db, on.today, on.effective);
  const apart = await findApart(
    db,
    people.map(({ id }) => id),
    on.today,
  );
  // A child that lives nowhere is asked where its parent is.
  const homes = new Map(apart.toReversed().map(({ id, child, parent }) => [id, child ?? parent]));
  const regions = regionsOf([
    ...(await allocationSettings(db, on.effective)).values(),
    ...apart.map(({ id, parent }) => ({
      municipalityNumber: homes.get(id) ?? parent,
      cooperatesWith: [parent],
    })),
  ]);
  const regionOf = ({ id, municipality }: { id: string; municipality: string | null }): string => {
    const home = municipality ?? homes.get(id);
    return home === undefined ? '' : (regions.get(home) ?? home);
  };
  await enqueue(
    db,
    runId,
    people.map(regionOf),
    people.map(({ id }) => id),
  );
  return people.length;
}

/** Takes the next regions out of the queue, whole; none when all have had their turn. */
export function takeRegions(
  db: Connection,
  runId: number,
  after: string | null,
  people: number,
): Promise<readonly QueuedIn[]> {
  return nextRegions(db, runId, after, people);
}
