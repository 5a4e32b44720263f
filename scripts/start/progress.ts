const REPEAT_MS = 5000;

/** Says one line on stderr: stdout is for the ready line alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Does one step, saying what it is, that it goes on, and how long it took when that was noticeable. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  say(`${label} …`);
  const timer = setInterval(() => say(`  … ${seconds()} s`), REPEAT_MS);
  try {
    const result = await work();
    if (performance.now() - began > 1000) say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
