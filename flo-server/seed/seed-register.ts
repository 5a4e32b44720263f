import type { Client } from 'pg';
import { generateRegister, type RegisterOptions } from './generate.ts';
import { tables } from './rows/tables.ts';
import { loadingConnection } from './write/connections.ts';
import { copySink } from './write/copy-sink.ts';
import {
  closeJournal,
  dropForLoad,
  findRebuilds,
  makeAgain,
  unfinishedLoad,
  type Rebuild,
} from './write/indexes.ts';
import { verifyReferences } from './write/verify.ts';

export type { RegisterOptions } from './generate.ts';

/** What a finished load tells. */
export interface SeedSummary {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly totalRows: number;
  readonly seconds: number;
}

/** The register already holds people: it is never overwritten. */
export class RegisterNotEmptyError extends Error {
  constructor() {
    super('The register is not empty. Use another database, or empty this one first.');
    this.name = 'RegisterNotEmptyError';
  }
}

/** Below this, indexes are kept during the load: making them again would take longer. */
const SMALL = 5_000;
/** Above this, a visibility map is worth the time it takes to make. */
const WORTH_VACUUM = 500_000;
const CONNECTIONS = 2;
const NAMES = Object.values(tables).map(({ name }) => name);

async function emptyAgain(client: Client): Promise<void> {
  await client.query(`truncate ${NAMES.join(', ')}, name_word cascade`);
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rowCount } = await client.query('select from municipality limit 1');
  return rowCount === 0;
}

/** Sequences go on after the ids that the load gave out. */
async function continueSequences(client: Client): Promise<void> {
  await client.query(
    `select setval('tie_id', greatest(
       (select coalesce(max(id), 0) from patient_to_gp_contract_association),
       (select coalesce(max(id), 0) from patient_to_gp_contract_association_history)) + 1, false)`,
  );
  await client.query(
    `select setval(pg_get_serial_sequence('ledger_act', 'id'),
       (select coalesce(max(id), 0) + 1 from ledger_act), false)`,
  );
}

/**
 * Fills an empty, migrated register. A load that was killed is begun anew; a filled register is
 * refused. The role must be allowed to switch triggers off.
 *
 * @param progress told about every step, in English, with the seconds it took.
 * @throws RegisterNotEmptyError, SeedPermissionError, SeedIntegrityError
 */
export async function seedRegister(
  databaseUrl: string,
  options: RegisterOptions,
  progress: (line: string) => void = () => undefined,
): Promise<SeedSummary> {
  const began = performance.now();
  const clients: Client[] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    progress(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  };
  try {
    for (let i = 0; i < CONNECTIONS; i++) clients.push(await loadingConnection(databaseUrl));
    const [client] = clients;
    if (client === undefined) throw new RangeError('no connection');

    const left = await unfinishedLoad(client);
    if (left !== null) {
      progress('an earlier load was not finished: beginning anew');
      await emptyAgain(client);
      await makeAgain(clients, left, () => undefined);
      await closeJournal(client);
    } else if (!(await isEmpty(client))) {
      throw new RegisterNotEmptyError();
    }

    const large = options.population >= SMALL;
    const rebuilds: Rebuild[] = large ? await findRebuilds(client, NAMES) : [];
    await dropForLoad(client, rebuilds);
    const sink = copySink(clients);
    let told = began;
    await step('rows made and copied', async () => {
      await generateRegister(options, sink, (written) => {
        if (performance.now() - told < 2_000) return;
        told = performance.now();
        progress(`${written} of ${options.population} inhabitants`);
      });
      await sink.finish();
    });
    await step('indexes', () =>
      makeAgain(clients, rebuilds, (name, seconds) => {
        if (seconds > 1) progress(`  ${name}: ${seconds.toFixed(1)} s`);
      }),
    );
    await step('references checked', () => verifyReferences(clients, NAMES));
    await step('name words', () => client.query('select rebuild_name_words()'));
    await continueSequences(client);
    await step('statistics', () =>
      client.query(options.population > WORTH_VACUUM ? 'vacuum (analyze)' : 'analyze'),
    );
    await closeJournal(client);

    return {
      rows: Object.fromEntries(sink.rows),
      totalRows: [...sink.rows.values()].reduce((sum, count) => sum + count, 0),
      seconds: Math.round(performance.now() - began) / 1000,
    };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
