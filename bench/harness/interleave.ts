/** One of two things that are measured in turn; gives the samples of one turn. */
export type Turn = (round: number) => Promise<readonly number[]>;

/**
 * Measures two things turn about, so that whatever else the machine does hits both: A B, B A, A B …
 * Which goes first alternates, so that neither always finds the machine warmer.
 *
 * @returns all samples of each, in the order they were taken.
 */
export async function interleave(
  rounds: number,
  measured: Turn,
  limit: Turn,
): Promise<{ readonly measured: readonly number[]; readonly limit: readonly number[] }> {
  const samples = { measured: [] as number[], limit: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const order =
      round % 2 === 0 ? (['measured', 'limit'] as const) : (['limit', 'measured'] as const);
    for (const side of order) {
      samples[side].push(...(await (side === 'measured' ? measured(round) : limit(round))));
    }
  }
  return samples;
}
