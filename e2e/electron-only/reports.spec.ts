import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfFacts } from '#main/self-test/pdf-facts.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { askBackend } from './ask-backend.ts';
import { expect, test } from './electron-test.ts';

const CANARY = 'Kvitre Kanarifugl';
const document = `<!doctype html><html lang="nb"><title>Innsyn</title>
<style>h1 { color: navy }</style><h1>Innsyn</h1><h2>Fastlege</h2><p>${CANARY}</p>
<img src="https://evil.example/x.png" alt="">
<script>document.body.replaceChildren(); fetch('https://evil.example/')</script></html>`;

/** Every file below a folder that holds the text. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))) found.push(path);
  }
  return found;
}

test('a report becomes a tagged PDF, and nothing of it stays behind', async ({ app, register }) => {
  const { page, electron, dataDir } = app;
  const citizenId = CitizenId.parse(register.people.adult.id);
  const report = { citizenId, resource: 'privacy.accessReport', content: document };
  const { outcome } = await askBackend(page, 'report.save', { ...report, format: 'pdf' });
  expect(outcome).toBe('saved');
  const [name = ''] = (await readdir(dataDir)).filter((file) => file.endsWith('.pdf'));
  const pdf = join(dataDir, name);
  expect(pdfFacts(await readFile(pdf))).toEqual({ tagged: true, outlined: true });
  expect((await stat(pdf)).mode & 0o077).toBe(0);
  expect(name).toMatch(/^FLO-rapport-[\da-f-]+\.pdf$/);
  expect(await filesWith(dataDir, CANARY)).toEqual([]);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
});

test('what is exported is written down first', async ({ app, register }) => {
  const citizenId = CitizenId.parse(register.people.adult.id);
  const report = { citizenId, resource: 'privacy.accessReport', content: '{}' };
  await askBackend(app.page, 'report.save', { ...report, format: 'json' });
  const { items } = await askBackend(app.page, 'audit.mine', {});
  expect(items).toContainEqual(
    expect.objectContaining({ action: 'export', resource: 'privacy.accessReport', citizenId }),
  );
});

test('the sign-in opens in the browser, at the provider and nowhere else', async ({ app }) => {
  await askBackend(app.page, 'session.lock', {});
  const { authorizationUrl, opened } = await askBackend(app.page, 'session.signIn', {});
  expect(opened).toBe(true);
  expect(await app.openedOutside()).toEqual([authorizationUrl]);
  expect([...new URL(authorizationUrl).searchParams.keys()].toSorted()).toEqual([
    'client_id',
    'request_uri',
  ]);
});
