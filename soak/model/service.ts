import { TIME_HEADER } from '#contract/flo-api/received.ts';
import type { Clock } from '#contract/time/clock.ts';
import { problem } from './answers.ts';
import { CommandService } from './command-service.ts';
import { ReferenceService } from './reference-service.ts';
import { ReferenceStore } from './reference-store.ts';

/** The central service of a history: what the real one promises, in its simplest true form. */
export class ModelService {
  readonly store = new ReferenceStore();
  readonly reference: ReferenceService;
  readonly commands: CommandService;

  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.reference = new ReferenceService(this.store, clock);
    this.commands = new CommandService(clock);
  }

  readonly answer = async (request: Request): Promise<Response> => {
    const response = await this.#route(request);
    const now = this.#clock.now();
    response.headers.set(TIME_HEADER, `t${now.getTime()}`);
    response.headers.set('date', now.toUTCString());
    return response;
  };

  #route(request: Request): Response | Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const [, first, id = '', last] = pathname.split('/');
    switch (`${request.method} ${first}/${last ?? ''}`) {
      case 'GET sync/snapshot':
        return this.reference.snapshot(searchParams);
      case 'GET sync/changes':
        return this.reference.changes(searchParams);
      case 'GET sync/hints':
        return this.reference.hints();
      case 'GET idempotency-keys/':
        return this.commands.ask(request, id);
      case 'POST citizens/switches':
        return this.commands.send(request, id, 'switch');
      case 'POST citizens/waiting-list':
        return this.commands.send(request, id, 'join');
      case 'POST citizens/calls':
        return this.commands.send(request, id, 'call');
      case 'POST citizens/tasks':
        return this.commands.send(request, id, 'task');
      default:
        return problem(404, 'request.unknownRoute');
    }
  }

  backUp(): void {
    this.store.backUp();
    this.commands.backUp();
  }

  /** A backup is put in place: the register is as it was, and everybody must begin anew. */
  restore(): void {
    this.store.restore();
    this.commands.restore();
    this.reference.newEpoch();
  }
}
