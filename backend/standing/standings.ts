/** More people than anybody has on the line before the oldest are long gone. */
const MOST = 200;

/**
 * On whose behalf each person was asked about last, by the id the central service gave. Lives in
 * memory alone, and is cleared when somebody signs out.
 */
export class Standings {
  readonly #ids = new Map<string, string>();

  of(citizenId: string): string | undefined {
    return this.#ids.get(citizenId);
  }

  declare(citizenId: string, standingId: string): void {
    this.#ids.delete(citizenId);
    this.#ids.set(citizenId, standingId);
    const [oldest] = this.#ids.keys();
    if (this.#ids.size > MOST && oldest !== undefined) this.#ids.delete(oldest);
  }

  /** The service does not know it any more: the next question goes without. */
  forget(citizenId: string): void {
    this.#ids.delete(citizenId);
  }

  clear(): void {
    this.#ids.clear();
  }
}
