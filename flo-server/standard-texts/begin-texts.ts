import { servingRoles, starterTexts } from '#texts/standard-texts/index.ts';
import { inTransaction } from '../db/transaction.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { servicePrincipal } from '../http/principal.ts';
import type { Services } from '../services.ts';
import { lockTexts, writeText } from './text-rows.ts';

/** Before any day that a clock may be set to. */
const SINCE = '2013-01-01';

const noTexts = statement<{ none: boolean }>(
  'standardTexts.none',
  `select not exists (select from standard_text) as none`,
);

/** Gives a register that has no texts those it begins with. Any number of processes may do so at once. */
export async function beginTexts({ pool, clock }: Pick<Services, 'pool' | 'clock'>): Promise<void> {
  if (!onlyRow(await noTexts(pool)).none) return;
  await inTransaction(pool, async (db) => {
    await lockTexts(db);
    if (!onlyRow(await noTexts(db)).none) return;
    const now = clock.now();
    for (const { id, shortName, words, tags, audience = servingRoles } of starterTexts) {
      const { id: by, name } = servicePrincipal;
      const values = [id, shortName, JSON.stringify(words), tags, SINCE, null, audience, 1, now];
      await writeText(db, ...values, by, name);
    }
  });
}
