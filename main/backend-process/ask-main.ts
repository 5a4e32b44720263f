import type { Answered, Asked, HostServices } from './messages.ts';

/** The backend's end: asks main, and gives each answer to the one who asked. */
export class AskMain implements HostServices {
  readonly #post: (asked: Asked) => void;
  readonly #waiting = new Map<number, (answered: Answered) => void>();
  #asked = 0;

  constructor(post: (asked: Asked) => void) {
    this.#post = post;
  }

  /** Takes an answer from main. */
  answered(answer: Answered): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }

  readonly sealingKey: HostServices['sealingKey'] = () => this.#ask('sealingKey');
  readonly openExternal: HostServices['openExternal'] = (address) =>
    this.#ask('openExternal', address);
  readonly printPdf: HostServices['printPdf'] = (html) => this.#ask('printPdf', html);
  readonly saveFile: HostServices['saveFile'] = (file) => this.#ask('saveFile', file);

  #ask<K extends keyof HostServices>(
    what: K,
    ...input: Parameters<HostServices[K]>
  ): ReturnType<HostServices[K]> {
    this.#asked += 1;
    const id = this.#asked;
    const answer = new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ ok, value }) => {
        if (ok) resolve(value);
        else reject(new Error(`main could not: ${what}`));
      });
    });
    this.#post({ kind: 'ask', id, what, input } as Asked);
    return answer as ReturnType<HostServices[K]>;
  }
}
