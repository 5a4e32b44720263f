/** Whether the central service answered the last time it was asked. */
export class Online {
  readonly #onChange: () => void;
  #online = true;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get online(): boolean {
    return this.#online;
  }

  set(online: boolean): void {
    if (this.#online === online) return;
    this.#online = online;
    this.#onChange();
  }
}
