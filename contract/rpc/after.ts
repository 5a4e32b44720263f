/** Runs the task after `ms` milliseconds of real time; the result takes it back. */
export function after(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
