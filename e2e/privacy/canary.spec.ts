import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPool } from '#flo-server/db/pool.ts';
import { workspaceOperations, type WorkspaceOperationName } from '#contract/workspace/index.ts';
import { Adviser, panel, personName, searchField, t } from '../fixtures/adviser.ts';
import { OUTPUT_FOLDER } from '../fixtures/kept-output.ts';
import { expect, test as base } from '../fixtures/test.ts';
import { ask } from './ask.ts';
import type { CallState } from './canary-call.ts';
import { canaryCalls } from './canary-calls.ts';
import { plantCanaries } from './canary-people.ts';
import { NEW_NIN } from './canary-person-calls.ts';
import { plantEvents } from './canary-run-calls.ts';
import { tracesIn } from './traces.ts';

/** Folders that the test looks in when everything has ended. */
const test = base.extend<{ readonly outputs: string }>({
  outputs: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a destructured argument
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'flo-e2e-outputs-'));
      process.env[OUTPUT_FOLDER] = folder;
      process.env['TMPDIR'] = join(folder, 'tmp');
      await mkdir(join(folder, 'tmp'));
      await use(folder);
      delete process.env[OUTPUT_FOLDER];
      delete process.env['TMPDIR'];
      await rm(folder, { recursive: true, force: true });
    },
    { auto: true },
  ],
});

test.use({ user: 'supervisor' });

/** Where PostgreSQL writes its log: beside its data, never in it. */
async function databaseLogs(databaseUrl: string): Promise<string> {
  const pool = createPool(databaseUrl);
  const { rows } = await pool.query<{ at: string }>(
    `select current_setting('data_directory') as at`,
  );
  await pool.end();
  return dirname(rows[0]?.at ?? '/nowhere/pg');
}

test('a name, a number and an address go through every operation and stay nowhere (P21, P24)', async ({
  app,
  services,
  register,
  outputs,
}) => {
  test.slow();
  const { page } = app;
  await plantCanaries(services);
  await plantEvents(services, register);
  const { nin, id } = register.people.adult;
  const numbers = [nin, NEW_NIN, register.people.onFull2.nin];
  const written = numbers.flatMap((one) => [one, `${one.slice(0, 6)} ${one.slice(6)}`]);
  const secrets = ['Kanarifugl', 'kanarifugl', ...written, id];
  await expect(searchField(page)).toBeFocused();

  // As people do it: by number, by name, by a choice that is confirmed, and by a print.
  const adviser = new Adviser(page);
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await adviser.type(nin);
  await expect(personName(page)).toContainText('Kanarifuglen');
  await expect(panel(page, 3).getByRole('row').nth(1)).toBeVisible();
  await adviser.press('Control+p', 'F3');
  await adviser.type('Kanarifuglen');
  await adviser.press('Enter');
  await expect(page.getByText(t('personSearch.nobody'))).toBeVisible();
  await adviser.press('F3', 'Control+a');
  await adviser.type('Hansen');
  await adviser.press('Enter');
  await expect(page.getByText('Kanarifuglen').first()).toBeVisible();

  // And every operation there is, by its name.
  const state: CallState = { register, tiesRevision: '', switchId: '', answers: {} };
  const refused: string[] = [];
  for (const name of Object.keys(canaryCalls) as WorkspaceOperationName[]) {
    if (name === 'session.cancelSignIn') break;
    const { t: kind, code, output } = await ask(page, name, canaryCalls[name](state));
    if (kind === 'error') refused.push(`${name}: ${code}`);
    else Object.assign(state.answers, { [name]: output });
    const found = (output ?? {}) as { tiesRevision?: string; switchId?: string };
    state.tiesRevision = found.tiesRevision ?? state.tiesRevision;
    state.switchId = found.switchId ?? state.switchId;
  }
  // What runs by itself writes, too.
  const runs = async () => JSON.stringify((await ask(page, 'job.runs', {})).output);
  await expect.poll(runs, { timeout: 20_000 }).not.toMatch(/"state":"(waiting|running)"/);
  expect(Object.keys(canaryCalls).toSorted()).toEqual(Object.keys(workspaceOperations).toSorted());
  // What the seam itself refuses, or what was made on something old, has been through nothing.
  const unheard = /BAD_INPUT|UNKNOWN_OPERATION|BAD_OUTPUT|precondition\.failed/;
  expect(refused.filter((line) => unheard.test(line))).toEqual([]);

  const told = await page.evaluate(() =>
    [
      location.href,
      document.title,
      document.cookie,
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    ].join('\n'),
  );
  for (const secret of secrets) expect(told).not.toContain(secret);

  for (const name of ['session.lock', 'session.signIn', 'session.cancelSignIn'] as const) {
    await ask(page, name, {});
  }
  await expect(page.getByText('Kanarifuglen').filter({ visible: true })).toHaveCount(0);
  const clipboard =
    app.kind === 'browser' ? await page.evaluate(() => navigator.clipboard.readText()) : '';
  for (const secret of secrets) expect(clipboard).not.toContain(secret);
  await ask(page, 'session.signOut', {});
  // What waited behind the lock goes with the one who leaves.
  await expect(page.getByText('Kanarifuglen')).toHaveCount(0);
  expect(await page.content()).not.toMatch(/kanarifugl/i);
  const logs = await databaseLogs(services.databaseUrl);
  const copied = join(outputs, 'database-logs');
  await mkdir(copied);
  for (const file of (await readdir(logs)).filter((name) => name.endsWith('.log'))) {
    await copyFile(join(logs, file), join(copied, file));
  }

  await app.close();
  await services.stopApi();
  expect(await tracesIn([app.dataDir, outputs], secrets)).toEqual([]);
  // The search itself finds what is there, and something was written to look through.
  await writeFile(join(outputs, 'proof'), `{"name":"Kanarifuglen"}`);
  expect((await tracesIn([outputs], secrets)).map(({ file }) => file)).toContain('proof');
  expect((await readdir(outputs)).filter((name) => name.endsWith('.log')).length).toBeGreaterThan(
    0,
  );
  expect((await readdir(app.dataDir)).length).toBeGreaterThan(0);
});
