import type { z } from '../zod.ts';

/** A safe question: may be asked again at any time, answers may be cached in memory. */
export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
  /** Milliseconds before the caller gives up. */
  readonly timeoutMs: number;
}

/** An act: the frame carries an idempotency key, so that it may be sent again after a lost line. */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command';
  readonly input: I;
  readonly output: O;
  readonly timeoutMs: number;
}

export type Operation = Query | Command;
export type Operations = Readonly<Record<string, Operation>>;

/** What a caller hands over (before parsing). */
export type InputOf<T extends Operation> = z.input<T['input']>;
/** What a handler receives (after parsing). */
export type ParsedInputOf<T extends Operation> = z.output<T['input']>;
/** What a caller gets. */
export type OutputOf<T extends Operation> = z.output<T['output']>;
/** What a handler returns (before parsing). */
export type AnswerOf<T extends Operation> = z.input<T['output']>;

const DEFAULT_TIMEOUT_MS = 15_000;

/** Declares a query. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Query<I, O> {
  return { kind: 'query', input, output, timeoutMs };
}

/** Declares a command. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Command<I, O> {
  return { kind: 'command', input, output, timeoutMs };
}
