const CHANGES = '/sync/v1/changes';
const SNAPSHOT = '/sync/v1/snapshot';

/**
 * Sees when a client fetches anew what it had. That is right when there was no copy, or when its cursor
 * was refused; otherwise the client has found its copy wrong, and made it so itself.
 */
export class RefetchWatch {
  readonly #hasCopy: () => boolean;
  #refused = false;
  needless = 0;

  constructor(hasCopy: () => boolean) {
    this.#hasCopy = hasCopy;
  }

  asked(url: string): void {
    if (url.includes(SNAPSHOT) && this.#hasCopy() && !this.#refused) this.needless += 1;
  }

  answered(url: string, status: number): void {
    if (url.includes(CHANGES)) this.#refused = status === 410;
  }
}
