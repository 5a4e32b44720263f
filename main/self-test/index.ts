import { setTimeout as sleep } from 'node:timers/promises';
import {
  app,
  type BrowserWindow,
  MessageChannelMain,
  type MessagePortMain,
  safeStorage,
} from 'electron';
import { connectClient } from '#contract/rpc/client.ts';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { emitterPortTransport } from '#contract/rpc/message-port.ts';
import { connectFunctionName } from '#contract/workspace/host.ts';
import { workspaceOperations } from '#contract/workspace/index.ts';
import { printPdf } from '../reports/print-pdf.ts';
import { check, summary, type Check } from './checks.ts';
import { pdfFacts } from './pdf-facts.ts';
import { countPolicyViolations } from './policy-violations.ts';

export interface SelfTestOptions {
  readonly openWindow: () => Promise<BrowserWindow>;
  readonly connect: (line: MessagePortMain) => void;
}

const PAGE_PATIENCE_MS = 20_000;
/** Has a heading, a list and a script that must not run. */
const SAMPLE = `<!doctype html><html lang="nb"><title>Selvtest</title><h1>Selvtest</h1>
<ul><li>a</li></ul><script>document.body.replaceChildren()</script></html>`;
const LOOKS = 1_000;
const LOOK_EVERY_MS = 20;

/** Looks whether this build works on this machine: prints one line of JSON, gives the exit code. */
export async function selfTest({ openWindow, connect }: SelfTestOptions): Promise<number> {
  const violationsOf = new Promise<() => number>((resolve) => {
    app.once('web-contents-created', (_event, contents) => {
      resolve(countPolicyViolations(contents));
    });
  });
  const window = await openWindow();
  const violations = await violationsOf;
  const checks = [
    await check('page', () => pageBoots(window)),
    await check('apartFromNode', () => pageIsApart(window)),
    ...(await backendChecks(connect)),
    await check('safeStorage', async () => ({ ok: true, found: await storageKind() })),
    await check('taggedPdf', async () => {
      const { tagged, outlined } = pdfFacts(await printPdf(SAMPLE));
      return { ok: tagged && outlined, found: tagged && outlined };
    }),
    await check('policyViolations', () => ({ ok: violations() === 0, found: violations() })),
    await check('policyHolds', () => policyHolds(window, violations)),
  ];
  const { line, exitCode } = summary(checks, {
    electron: process.versions.electron,
    packaged: app.isPackaged,
    sandbox: !app.commandLine.hasSwitch('no-sandbox'),
  });
  process.stdout.write(`${line}\n`);
  return exitCode;
}

function inPage(window: BrowserWindow, code: string): Promise<unknown> {
  return window.webContents.executeJavaScript(code) as Promise<unknown>;
}

/** React has put something into the page. */
async function pageBoots(window: BrowserWindow): Promise<Omit<Check, 'name'>> {
  const found = await inPage(
    window,
    `new Promise((resolve) => {
      const root = document.getElementById('root');
      const look = () => root !== null && root.childElementCount > 0 && resolve(true);
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
      setTimeout(() => resolve(false), ${PAGE_PATIENCE_MS});
      look();
    })`,
  );
  return { ok: found === true, found: found === true };
}

async function pageIsApart(window: BrowserWindow): Promise<Omit<Check, 'name'>> {
  const found = await inPage(
    window,
    `typeof ${connectFunctionName} === 'function' && [typeof process, typeof require, typeof module,
      typeof Buffer, typeof global].every((type) => type === 'undefined')`,
  );
  return { ok: found === true, found: found === true };
}

/** Says hello as a page would; the local cache answers from SQLite, and searches by FTS5. */
async function backendChecks(connect: (line: MessagePortMain) => void): Promise<Check[]> {
  const { port1, port2 } = new MessageChannelMain();
  connect(port1);
  const line = emitterPortTransport(port2, (event) => (event as { data: unknown }).data);
  const client = connectClient(workspaceOperations, line, {
    contractHash: contractHash(workspaceOperations),
    onEvent: () => undefined,
    onClose: () => undefined,
  });
  const checks = [
    await check('hello', async () => ({ ok: (await client) !== undefined, found: true })),
    await check('sqlite', async () => {
      const { state } = await (await client).call('reference.status', {});
      return { ok: true, found: state };
    }),
    await check('sealing', async () => {
      const { state, sealing } = await (await client).call('session.status', {});
      return { ok: state === 'signedOut' || state === 'signedIn', found: sealing };
    }),
    await check('fullTextSearch', async () => {
      const hits = await (await client).call('reference.search', { text: 'selvtest' });
      return { ok: true, found: hits.length };
    }),
  ];
  await client.then((connected) => connected.close()).catch(() => undefined);
  return checks;
}

/** How well the system keeps secrets; missing is no failure, because sealing has another way then. */
async function storageKind(): Promise<string> {
  const asked: unknown = Reflect.get(safeStorage, 'isAsyncEncryptionAvailable');
  const modern = typeof asked === 'function';
  const available = modern
    ? await (Reflect.apply(asked, safeStorage, []) as Promise<boolean>)
    : safeStorage.isEncryptionAvailable();
  if (!available) return 'none';
  const backend =
    process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
  return `${backend}${modern ? '' : ' (synchronous)'}`;
}

/** Proves that the counter counts: one request that the policy must stop. */
async function policyHolds(
  window: BrowserWindow,
  violations: () => number,
): Promise<Omit<Check, 'name'>> {
  const before = violations();
  const refused = await inPage(
    window,
    `fetch('https://flo.invalid/').then(() => false, () => true)`,
  );
  // The console's message comes by another way than the answer.
  for (let look = 0; look < LOOKS && violations() === before; look += 1) await sleep(LOOK_EVERY_MS);
  const ok = refused === true && violations() > before;
  return { ok, found: ok };
}
