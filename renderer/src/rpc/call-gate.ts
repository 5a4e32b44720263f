/** Stands before every call of the page: nothing is asked for while nobody may see the answer. */
export interface CallGate {
  /**
   * Resolves when the operation may be asked; undefined when it may be asked at once. Rejects with
   * the code the backend would have answered with, or when the caller gives up.
   */
  pass(operation: string, signal: AbortSignal | undefined): Promise<void> | undefined;
  /** Hears how a call failed; true when it is to be asked again once the gate is open. */
  refused(operation: string, error: unknown): boolean;
}

/** Calls that are asked again this often, and no more: a backend may contradict itself. */
export const MOST_REFUSALS = 3;
