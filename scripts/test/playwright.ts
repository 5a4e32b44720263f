import { readFile, rm } from 'node:fs/promises';
import { build, isBuilt } from '../lib/built.ts';
import { inProject } from '../lib/project.ts';
import type { PartResult } from '../lib/result.ts';
import { run } from '../lib/run.ts';
import { electronRuntime, FOUND_RUNTIME } from '../verification-runtime/index.ts';
import { ensureChromium } from '../lib/chromium.ts';
import { startVirtualDisplay } from './virtual-display.ts';

type Counts = Pick<PartResult, 'passed' | 'failed' | 'detail'>;

interface E2eOptions {
  /** Handed on to Playwright: files, `-g`, … */
  readonly args?: readonly string[];
  /** Shows Playwright's output as it comes. */
  readonly show?: boolean;
}

/** The end-to-end tests in Chromium, through the browser host. */
export async function e2eBrowser(options: E2eOptions = {}): Promise<Counts> {
  await ensureChromium(tell);
  return playwright('browser', options, {});
}

/** The end-to-end tests in a real Electron on a screen that nobody sees. */
export async function e2eElectron(options: E2eOptions = {}): Promise<Counts> {
  const runtime = await electronRuntime(tell);
  tell(`  in Electron ${runtime.version} (${runtime.kind} runtime)`);
  const screen = await startVirtualDisplay(tell);
  try {
    return await playwright('electron', options, {
      DISPLAY: screen.display,
      [FOUND_RUNTIME]: JSON.stringify(runtime),
    });
  } finally {
    screen.stop();
  }
}

async function playwright(
  project: 'browser' | 'electron',
  { args = [], show = false }: E2eOptions,
  env: Readonly<Record<string, string>>,
): Promise<Counts> {
  if (!(await isBuilt())) await build();
  const report = inProject('test-results', `e2e-${project}.json`);
  await rm(report, { force: true });
  const { code, output } = await run(
    'playwright',
    ['test', '--project', project, '--reporter=list,json', ...args],
    { show, env: { ...env, TZ: 'Europe/Oslo', PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  const raw = await readFile(report, 'utf8').catch(() => undefined);
  if (raw === undefined) return { passed: 0, failed: 1, detail: output };
  const counts = countsOf(JSON.parse(raw));
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { passed: counts.passed, failed, detail: output };
}

/** Skipped and flaky tests count as failed: a check that does not hold is no check. */
function countsOf(report: unknown): { passed: number; failed: number } {
  const stats: unknown =
    typeof report === 'object' && report !== null ? Reflect.get(report, 'stats') : undefined;
  if (typeof stats !== 'object' || stats === null) return { passed: 0, failed: 1 };
  const number = (name: string): number => Number(Reflect.get(stats, name) ?? 0);
  return {
    passed: number('expected'),
    failed: number('unexpected') + number('skipped') + number('flaky'),
  };
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
