import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { WishRow } from './wish-rows.ts';

const placesOf = statement<{ list: number }>(
  'outages.placesOf',
  `select gp_contract_id as list from patient_to_gp_contract_association
      where citizen_id = $1 and upper_inf(valid)
    union select gp_contract_id from waiting_list_entry where citizen_id = $1 and left_at is null`,
);

/**
 * The wishes that are left for the next run, because one failed by trouble that goes by, and those behind
 * it that must not overtake it. The order of receipt decides between wishes of one person, and where one
 * takes a place in a list that the other takes a place in or gives one up in; whoever waits so holds
 * others back in turn. All others come out the same in whatever order they are settled.
 */
export class HeldBack {
  readonly #people = new Set<string>();
  readonly #taken = new Set<number>();
  readonly #givenUp = new Set<number>();

  get isEmpty(): boolean {
    return this.#people.size === 0;
  }

  /** Leaves a wish that failed for the next run. */
  async add(db: Queryable, wish: WishRow): Promise<void> {
    this.#note(wish, await this.#givenUpBy(db, wish));
  }

  /** Whether a wish stands behind one that waits; then it waits as well. */
  async follows(db: Queryable, wish: WishRow): Promise<boolean> {
    if (this.isEmpty) return false;
    const { citizenId, gpContractId } = wish;
    const givenUp = await this.#givenUpBy(db, wish);
    const behind =
      this.#people.has(citizenId) ||
      this.#taken.has(gpContractId) ||
      this.#givenUp.has(gpContractId) ||
      givenUp.some((list) => this.#taken.has(list));
    if (behind) this.#note(wish, givenUp);
    return behind;
  }

  #note({ citizenId, gpContractId }: WishRow, givenUp: readonly number[]): void {
    this.#people.add(citizenId);
    this.#taken.add(gpContractId);
    for (const list of givenUp) this.#givenUp.add(list);
  }

  async #givenUpBy(db: Queryable, { citizenId }: WishRow): Promise<number[]> {
    return (await placesOf(db, citizenId)).map(({ list }) => list);
  }
}
