import type { Budget } from './harness/verdict.ts';

/**
 * Every figure and its budget. Ratios against a limit measured in the same run decide;
 * `target` (milliseconds on an office machine) is printed and never decides.
 */
export const budgets = {
  'palette.keyToPaint': {
    title: 'palette, 30,000 rows: key → next paint, p95',
    limit: 'empty page',
    unit: 'ms',
    rule: { kind: 'aboveLimitAtMost', value: 8 },
    target: 50,
  },
  'palette.mainThread': {
    title: 'palette, 30,000 rows: main-thread work per key, p95',
    limit: 'empty page',
    unit: 'ms',
    rule: { kind: 'aboveLimitAtMost', value: 8 },
    target: 8,
  },
  'palette.keyToHits': {
    title: 'palette, 30,000 rows: key → hits painted, p95',
    limit: 'empty page, key → next paint',
    unit: 'ms',
    rule: { kind: 'printed' },
    target: 50,
  },
  'lookup-screen.header': {
    title: 'eleventh digit → header painted, p95',
    limit: 'static page, one bare look-up',
    unit: 'ms',
    rule: { kind: 'ratioAtMost', value: 3 },
    target: 100,
  },
  'lookup-screen.panels': {
    title: 'eleventh digit → all panels painted, p95',
    limit: 'static page, one bare look-up',
    unit: 'ms',
    rule: { kind: 'ratioAtMost', value: 3 },
    target: 150,
  },
  'start.searchField': {
    title: 'navigation → search field takes a key, median',
    limit: 'empty page',
    unit: 'ms',
    rule: { kind: 'printed' },
    target: 1000,
  },
  'throughput.lookups': {
    title: 'citizen look-ups through the API',
    limit: 'bare driver, same SQL',
    unit: 'look-ups/s',
    rule: { kind: 'ratioAtLeast', value: 0.25 },
  },
  'access.lookups': {
    title: 'look-ups with access and audit',
    limit: 'the same service without',
    unit: 'look-ups/s',
    rule: { kind: 'ratioAtLeast', value: 0.8 },
  },
  'access.latency': {
    title: 'a look-up with access and audit, median',
    limit: 'the same service without',
    unit: 'ms',
    rule: { kind: 'ratioAtMost', value: 1.25 },
  },
  // With few callers a look-up waits for the disk to take its entry: that is the disk's time.
  'access.calm': {
    title: 'the same, four at a time',
    limit: 'the same service without',
    unit: 'ms',
    rule: { kind: 'printed' },
    target: 10,
  },
  'runs.nightly': {
    title: 'the nightly run, whole register',
    limit: 'bare set-based SQL, no reasons',
    unit: 's',
    rule: { kind: 'ratioAtMost', value: 2 },
    target: 60,
  },
  'runs.monthly': {
    title: 'the monthly run, whole register',
    limit: 'bare set-based SQL',
    unit: 's',
    rule: { kind: 'ratioAtMost', value: 2 },
    target: 60,
  },
  'runs.decision': {
    title: 'the slowest single decision',
    limit: 'a look-up through the API',
    unit: 'ms',
    rule: { kind: 'ratioAtMost', value: 0.01 },
  },
  'generator.seconds': {
    title: 'generator: whole register',
    limit: 'bare COPY of the same rows',
    unit: 's',
    rule: { kind: 'printed' },
    target: 20,
  },
  'generator.rows': {
    title: 'generator: rows written',
    limit: 'bare COPY of the same rows',
    unit: 'rows/s',
    rule: { kind: 'printed' },
  },
  'snapshot.seconds': {
    title: 'snapshot: server → client cache',
    limit: 'bare SQL export + bare SQLite inserts',
    unit: 's',
    rule: { kind: 'printed' },
    target: 5,
  },
  'snapshot.rows': {
    title: 'snapshot: rows into the cache',
    limit: 'bare SQL export + bare SQLite inserts',
    unit: 'rows/s',
    rule: { kind: 'printed' },
  },
  'delta.seconds': {
    title: 'delta, 5,000 rows: server → client cache',
    limit: 'bare SQL export + bare SQLite upserts',
    unit: 's',
    rule: { kind: 'printed' },
    target: 1,
  },
  'delta.rows': {
    title: 'delta, 5,000 rows: rows into the cache',
    limit: 'bare SQL export + bare SQLite upserts',
    unit: 'rows/s',
    rule: { kind: 'printed' },
  },
  'sync.snapshot': {
    title: 'a whole copy, 30,000 rows, from a warm service',
    limit: 'bare SQL + bare inserts into the same tables',
    unit: 's',
    rule: { kind: 'ratioAtMost', value: 3 },
    target: 5,
  },
  'sync.delta': {
    title: '5,000 changes into the copy',
    limit: 'bare SQL + bare upserts into the same tables',
    unit: 's',
    rule: { kind: 'ratioAtMost', value: 3 },
    target: 1,
  },
  'sync.longestFrame': {
    title: '5,000 changes: longest work on the page, with a person open',
    limit: 'what may pass between two frames',
    unit: 'ms',
    rule: { kind: 'ratioAtMost', value: 1 },
  },
  'sync.memory': {
    title: 'backend and page after a day of 60 calls',
    limit: 'what a desk can spare',
    unit: 'MB',
    rule: { kind: 'ratioAtMost', value: 1 },
  },
  'sync.growth': {
    title: 'backend and page after a day of 60 calls',
    limit: 'after the first sixth of them',
    unit: 'MB',
    rule: { kind: 'ratioAtMost', value: 1.1 },
  },
} as const satisfies Readonly<Record<string, Budget>>;

export type FigureId = keyof typeof budgets;

/** The figures a suite must report, so that none can go missing unnoticed. */
export function figuresOf(suite: string): FigureId[] {
  return (Object.keys(budgets) as FigureId[]).filter((id) => id.startsWith(`${suite}.`));
}
