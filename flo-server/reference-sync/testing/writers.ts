import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from '../../db/pool.ts';

/** Numbers 0 ≤ n < 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a writer may do: each has rows of its own, so that none waits for another and all may overlap. */
function statementsOf(writer: number, nth: number): readonly (readonly [string, unknown[]])[] {
  const district = `03${String(1000 + writer * 100 + (nth % 10))}`;
  const contract = 1001 + writer;
  return [
    [
      `update doctor set last_name = $2 where hpr_number = $1`,
      [9_000_001 + writer, `Navn${writer}x${nth}`],
    ],
    [
      `insert into district (number, name, municipality_number) values ($1, $2, '0301')
        on conflict (number) do update set name = excluded.name`,
      [district, `D${nth}`],
    ],
    [`delete from district where number = $1`, [district]],
    [`update gp_contract set max_patients = $2 where id = $1`, [contract, 1000 + nth]],
    [
      `update standard_text set tags = array[$2], revision = revision + 1,
          audience = case when $3 then array['telephoneAdviser', 'supervisor'] else array['caseworker'] end
        where id = (select id from standard_text order by id offset $1 limit 1)`,
      [writer, `t${nth}`, nth % 2 === 0],
    ],
  ];
}

/**
 * Some transactions at once, each of a few statements, that end in an order of their own: committed or
 * taken back.
 */
export async function writeAtOnce(
  pool: Pool,
  random: () => number,
  { writers = 6, transactions = 3 } = {},
): Promise<void> {
  const pick = (n: number): number => Math.floor(random() * n);
  const one = async (writer: number): Promise<void> => {
    for (let i = 0; i < transactions; i += 1) {
      const db = await pool.connect();
      try {
        await db.query('begin');
        for (let n = 0; n <= pick(3); n += 1) {
          const all = statementsOf(writer, pick(1000));
          const [sql, values] = all[pick(all.length)] ?? ['select', []];
          await db.query(sql, values);
          await wait(pick(12));
        }
        await db.query(random() < 0.25 ? 'rollback' : 'commit');
      } finally {
        db.release();
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
}
