/** More people than anybody speaks of before the oldest are long gone. */
const MOST = 200;

/**
 * In which call each person is spoken of, by the opaque id the page gave it. Lives in memory alone, and
 * is cleared when somebody signs out.
 */
export class OpenCalls {
  readonly #ids = new Map<string, string>();

  of(citizenId: string): string | undefined {
    return this.#ids.get(citizenId);
  }

  /** Null: the person is spoken of in no call any more. */
  bind(citizenId: string, callId: string | null): void {
    this.#ids.delete(citizenId);
    if (callId === null) return;
    this.#ids.set(citizenId, callId);
    const [oldest] = this.#ids.keys();
    if (this.#ids.size > MOST && oldest !== undefined) this.#ids.delete(oldest);
  }

  clear(): void {
    this.#ids.clear();
  }
}
