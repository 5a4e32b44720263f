import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Adviser, searchField } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';
import { ask } from '../privacy/ask.ts';

/** Writes into the local copy that a list has room. */
async function pretendRoom(dataDir: string, gpContractId: number): Promise<number> {
  const files = (await readdir(dataDir)).filter((name) =>
    /^reference.*\.(?:db|sqlite)$/.test(name),
  );
  let changed = 0;
  for (const name of files) {
    const database = new DatabaseSync(join(dataDir, name));
    const { changes } = database
      .prepare(
        `update gp_contract set status = 'open', occupied = 0, places_available = max_patients
         where id = ?`,
      )
      .run(gpContractId);
    changed += Number(changes);
    database.close();
  }
  return changed;
}

test('a local copy that somebody has changed misleads the eye, and no decision, and is put right', async ({
  app,
  register,
  services,
}) => {
  await expect(searchField(app.page)).toBeFocused();
  await new Adviser(app.page).type('delelege');
  await expect(app.page.getByRole('option').filter({ hasText: 'Thor Delelege' })).toBeVisible();
  await app.close();
  expect(await pretendRoom(app.dataDir, register.lists.full)).toBe(1);
  // While nobody can be asked, the copy is all there is.
  await services.stopApi();
  await app.relaunch();

  const { page } = app;
  await expect(searchField(page)).toBeFocused();
  const gpContractId = register.lists.full;
  const placesShown = async (): Promise<number | undefined> => {
    const local = (await ask(page, 'findGp.list', {})).output as {
      rows: { gpContractId: number; placesAvailable: number }[];
    };
    return local.rows.find((row) => row.gpContractId === gpContractId)?.placesAvailable;
  };
  expect(await placesShown(), 'the copy says what was written into it').toBeGreaterThan(0);

  await services.startApi();
  const citizenId = register.people.adult.id;
  const overview = (await ask(page, 'citizen.overview', { citizenId })).output as {
    tiesRevision: string;
  };
  const preview = await ask(page, 'switch.preview', { citizenId, gpContractId });
  expect(preview.output).toMatchObject({ outcome: 'refused' });
  const { tiesRevision } = overview;
  const done = await ask(page, 'switch.request', { citizenId, gpContractId, tiesRevision });
  expect(done).toMatchObject({ t: 'error', code: 'decision.refused' });

  // Every row is looked through after the start; one that is not what it was is fetched anew. Whoever
  // has failed some times asks again within twenty seconds.
  await expect.poll(placesShown, { timeout: 45_000 }).toBe(0);
});
