import { originOf } from '../faults/origin-of.ts';
import { RpcError, rpcCodes } from './errors.ts';
import type { PageFrame } from './frames.ts';
import type { AnswerOf, Command, Operation, Operations, ParsedInputOf } from './operations.ts';

/** What a handler knows about the call beside its input. */
export interface CallContext {
  /** Aborted when the page gives up or goes away. */
  readonly signal: AbortSignal;
  /** Names the call in the log, and in the error the page gets. */
  readonly correlationId: string;
}

/** What the handler of a command knows: the key that makes a second delivery harmless. */
export interface CommandContext extends CallContext {
  readonly key: string;
}

type ContextOf<T extends Operation> = T extends Command ? CommandContext : CallContext;

/** Answers one operation. Throws `RpcError` with a feature's code; anything else is `INTERNAL`. */
export type Handler<T extends Operation> = (
  input: ParsedInputOf<T>,
  context: ContextOf<T>,
) => AnswerOf<T> | Promise<AnswerOf<T>>;

/** A handler for every operation; one too few does not compile, nor does one too many. */
export type Handlers<O extends Operations> = { readonly [K in keyof O]: Handler<O[K]> };

/** Takes facts about a call for the log: names and codes, never inputs, outputs or messages. */
export type ServerLog = (entry: Readonly<Record<string, string>>) => void;

interface RunOptions extends CallContext {
  readonly log: ServerLog;
}

type CallFrame = Extract<PageFrame, { t: 'call' }>;
type AnyHandler = (input: unknown, context: CallContext & { key?: string }) => unknown;

/** Parses, runs and parses again. Never throws. */
export async function runCall<O extends Operations>(
  operations: O,
  handlers: Handlers<O>,
  frame: CallFrame,
  { signal, correlationId, log }: RunOptions,
): Promise<{ readonly output: unknown } | RpcError> {
  const operation = Object.hasOwn(operations, frame.op) ? operations[frame.op] : undefined;
  const handler = Object.hasOwn(handlers, frame.op) ? handlers[frame.op] : undefined;
  if (operation === undefined || handler === undefined) {
    return new RpcError(rpcCodes.unknownOperation);
  }
  const input = operation.input.safeParse(frame.input);
  const isCommand = operation.kind === 'command';
  if (!input.success || isCommand !== (frame.key !== undefined)) {
    return new RpcError(rpcCodes.badInput, { details: input.error?.issues.map(pathOf) ?? ['key'] });
  }
  const context = { signal, correlationId, ...(frame.key !== undefined && { key: frame.key }) };
  try {
    const answer = await (handler as AnyHandler)(input.data, context);
    const output = operation.output.safeParse(answer);
    if (output.success) return { output: output.data };
    const paths = output.error.issues.map(pathOf).join(' ');
    log({ event: 'bad-output', operation: frame.op, correlationId, paths });
    return new RpcError(rpcCodes.badOutput);
  } catch (error) {
    if (error instanceof RpcError) return error;
    if (signal.aborted) return new RpcError(rpcCodes.cancelled);
    // A message may quote what was typed; the kind of error and the place it came from may not.
    log({ event: 'handler-failed', operation: frame.op, correlationId, ...originOf(error) });
    return new RpcError(rpcCodes.internal);
  }
}

function pathOf(issue: { readonly path: readonly PropertyKey[] }): string {
  return issue.path.map(String).join('.');
}
