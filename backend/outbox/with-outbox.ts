import type { CallContext, CommandContext, Handler, Handlers } from '#contract/rpc/handlers.ts';
import type { Operation, Operations } from '#contract/rpc/operations.ts';
import type { KeptOperation } from '#contract/workspace/outbox.ts';
import { ruleOf, shownBy } from './commands.ts';
import type { CarryOutOptions } from './carry-out.ts';
import type { Outbox } from './outbox.ts';

/**
 * Puts the outbox before every command that is kept, and lets every question tell it what it has
 * shown. The handlers themselves know nothing of it: what is left over is sent by them, too.
 */
export function withOutbox<O extends Operations>(
  handlers: Handlers<O>,
  outbox: Pick<Outbox, 'carry' | 'accepted' | 'shown'>,
): Handlers<O> {
  const names = Object.keys(handlers) as (keyof O & string)[];
  const all = names.map((name) => {
    if (ruleOf(name) !== undefined) {
      const send = handlers[name] as unknown as (
        input: unknown,
        context: CommandContext,
      ) => Promise<unknown>;
      // A preview changes nothing: without an answer now there is nothing to send later.
      const kept = (input: unknown, context: CommandContext): Promise<unknown> =>
        isPreview(input)
          ? send(input, context)
          : outbox.carry(name as KeptOperation, input, context);
      return [name, kept];
    }
    const handler = handlers[name];
    const watched: Handler<Operation> = async (input, context) => {
      const aggregate = shownBy(name, input);
      const accepted = outbox.accepted();
      const answer = await handler(input as never, context as never);
      if (aggregate !== undefined) outbox.shown(aggregate, accepted);
      return answer;
    };
    return [name, watched];
  });
  return Object.fromEntries(all) as Handlers<O>;
}

function isPreview(input: unknown): boolean {
  return (
    typeof input === 'object' && input !== null && 'preview' in input && input.preview === true
  );
}

/** Sends a kept command by its own handler, under its own key. Nobody's giving up takes it back. */
export function sendBy<O extends Operations>(handlers: Handlers<O>): CarryOutOptions['send'] {
  return async ({ operation, input, key }) => {
    const handler = handlers[operation] as unknown as (
      input: unknown,
      context: CallContext & { readonly key: string },
    ) => unknown;
    const { signal } = new AbortController();
    return handler(input, { key, signal, correlationId: crypto.randomUUID() });
  };
}
