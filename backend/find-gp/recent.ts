/** The last few things that were made, by name. */
export class Recent<T> {
  readonly #most: number;
  readonly #known = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is remembered under the name, or else is made now. */
  get(name: string, make: () => T): T {
    const found = this.#known.get(name) ?? make();
    this.#known.delete(name);
    this.#known.set(name, found);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
    return found;
  }

  clear(): void {
    this.#known.clear();
  }
}
