import type { Readable } from 'node:stream';
import type { FloOperationName, FloOperations } from '#contract/flo-api/operations.ts';
import type { z } from '#contract/zod.ts';
import type { PrincipalFacts } from '#rules/access/facts.ts';
import type { Received } from '#rules/received-at/bound.ts';
import type { Principal } from './principal.ts';

type Operation = FloOperations[FloOperationName];
type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Field<O, Key extends string> = O extends { readonly [K in Key]: infer S }
  ? Parsed<S>
  : undefined;
type Success = 200 | 201 | 202;

/** What came with a request, beside its input. */
export interface RequestContext {
  readonly principal: Principal;
  readonly operation: FloOperationName;
  /** What the access rules read of the principal. */
  readonly facts: PrincipalFacts;
  readonly requestId: string;
  /** The header as sent; commands check it. */
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: string | undefined;
  /** When a command was received from the caller, as far as it is proved. */
  readonly received: Received;
}

/** Input of an operation after its schemas have been applied. */
export interface Input<O extends Operation> {
  readonly params: Field<O, 'params'>;
  readonly query: Field<O, 'query'>;
  readonly body: Field<O, 'body'>;
}

/** An answer that is sent piece by piece. */
export interface StreamAnswer {
  readonly status: 200;
  readonly contentType: string;
  readonly stream: Readable;
  /** Long text that is sent at once, not events that must arrive as they come. */
  readonly compressible?: boolean;
}

type BodyAnswer<O extends Operation> = {
  [Status in keyof O['responses'] & Success]: {
    readonly status: Status;
    readonly body: Parsed<O['responses'][Status]>;
    readonly headers?: Readonly<Record<string, string>>;
  };
}[keyof O['responses'] & Success];

/** What a handler gives: a success of the contract, or a stream. Everything else is thrown as a problem. */
export type Answer<O extends Operation> = BodyAnswer<O> | StreamAnswer;

export type Handler<O extends Operation> = (
  input: Input<O>,
  context: RequestContext,
) => Promise<Answer<O>>;

/** One handler for each operation of the contract: leaving one out does not compile. */
export type Handlers = { readonly [Name in FloOperationName]: Handler<FloOperations[Name]> };

/** Some of the handlers: those of one feature. */
export type HandlersOf<Name extends FloOperationName> = Pick<Handlers, Name>;
