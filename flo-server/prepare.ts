import { statement } from './db/statement.ts';
import { ensureEpoch } from './reference-sync/epoch.ts';
import type { Services } from './services.ts';

const fillNameWords = statement(
  'prepare.nameWords',
  `select rebuild_name_words() where not exists (select from name_word)`,
);

/** What the service needs in a migrated database before it answers. Safe from many processes at once. */
export async function prepareRegister({ pool, clock }: Services): Promise<void> {
  await ensureEpoch(pool, clock);
  await fillNameWords(pool);
}
