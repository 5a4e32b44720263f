/** Commands that wait for the line to come back. */
export class HeldCommands {
  #waiting: (() => void)[] = [];

  /** Resolves when the line is up again. */
  untilReleased(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
