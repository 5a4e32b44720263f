/** Milliseconds to wait before each new attempt to reach the backend; the last one repeats. */
export const RETRY_MS: readonly number[] = [100, 250, 500, 1000, 2000, 5000];
