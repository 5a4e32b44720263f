import type { Suite } from './suite.ts';

/** Every suite, in the order they run; loaded when it is run. */
export const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  throughput: async () => (await import('./throughput.ts')).throughput,
  access: async () => (await import('./access.ts')).access,
  runs: async () => (await import('./runs.ts')).runs,
  generator: async () => (await import('./generator.ts')).generator,
  snapshot: async () => (await import('./snapshot.ts')).snapshot,
  delta: async () => (await import('./delta.ts')).delta,
  sync: async () => (await import('./sync.ts')).sync,
  palette: async () => (await import('./palette.ts')).palette,
  'lookup-screen': async () => (await import('./lookup-screen.ts')).lookupScreen,
  start: async () => (await import('./start.ts')).start,
};
