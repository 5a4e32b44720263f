import { planOverviews } from './citizens/overview.ts';
import { statement } from './db/statement.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { ensureEpoch } from './reference-sync/epoch.ts';
import { markFeed } from './reference-sync/prune.ts';
import { beginTexts } from './standard-texts/begin-texts.ts';
import type { Services } from './services.ts';

const fillNameWords = statement(
  'prepare.nameWords',
  `select rebuild_name_words() where not exists (select from name_word)`,
);

const beginHistory = statement(
  'prepare.beginHistory',
  `insert into register_history_began (at) values ($1) on conflict do nothing`,
);

/** What the service needs in a migrated database before it answers. Safe from many processes at once. */
export async function prepareRegister({ pool, clock }: Services): Promise<void> {
  await ensureEpoch(pool, clock);
  await markFeed(pool, clock.now());
  await beginTexts({ pool, clock });
  await fillNameWords(pool);
  await beginHistory(pool, clock.now());
}

const WARM_CONNECTIONS = 4;

/** Opens some connections and plans the look-ups on them, so that the first caller does not wait. */
export async function warmUp({ pool, clock }: Services): Promise<void> {
  const connections = Array.from({ length: WARM_CONNECTIONS }, async () => {
    const connection = await pool.connect();
    try {
      await planOverviews(connection, osloDate(clock.now()));
    } finally {
      connection.release();
    }
  });
  // Warming is a favour: a database that is away will be told of by the requests.
  await Promise.allSettled(connections);
}
