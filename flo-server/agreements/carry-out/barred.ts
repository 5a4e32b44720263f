import type { PlanOutcome } from '#contract/flo-api/agreements.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import type { Leaving } from './leaving.ts';
import { movePeople } from './move.ts';
import type { Move } from './move.ts';

const findBarred = statement<{ id: string }>(
  'agreements.findBarred',
  `select distinct x.citizen_id as id from excluded_contract x
    where x.gp_contract_id = $2 and x.citizen_id = any($1::uuid[])
      and (x.until is null or x.until > $3::date)`,
);

/** Those who may be moved to a list, and those who were struck from its doctor. */
export interface Parted {
  readonly welcome: readonly Leaving[];
  readonly barred: readonly Leaving[];
}

/** Parts people by whether a decision keeps them from the doctor of a list (FOR-2025-12-02-2405 § 39). */
export async function partBarred(
  db: Queryable,
  leaving: readonly Leaving[],
  toContractId: number | null,
  from: CivilDate,
): Promise<Parted> {
  if (toContractId === null) return { welcome: leaving, barred: [] };
  const ids = leaving.map(({ citizenId }) => citizenId);
  const barred = new Set((await findBarred(db, ids, toContractId, from)).map(({ id }) => id));
  return {
    welcome: leaving.filter(({ citizenId }) => !barred.has(citizenId)),
    barred: leaving.filter(({ citizenId }) => barred.has(citizenId)),
  };
}

/**
 * Moves people as `movePeople` does. Whoever was struck from the doctor the list belongs to is not brought
 * back to them: they are without a list until the next allocation, which finds them another.
 */
export async function moveParted(
  db: Queryable,
  { welcome, barred }: Parted,
  move: Omit<Move, 'leaving'>,
): Promise<Omit<PlanOutcome, 'waitingClosed'>> {
  const moved = await movePeople(db, { ...move, leaving: welcome });
  if (barred.length === 0) return moved;
  // A reason that promises another list would be untrue of them.
  const endReason = move.endReason === 'movedWithList' ? 'contractEnded' : move.endReason;
  const left = await movePeople(db, { ...move, toContractId: null, leaving: barred, endReason });
  return { ...moved, withoutList: moved.withoutList + left.withoutList };
}
