import { z } from '../zod.ts';

const CallId = z.int().positive();
const Text = z.string().max(200);

/** First frame of a page: which frames and which operations it was built for, and its token. */
const Hello = z.strictObject({
  t: z.literal('hello'),
  protocol: z.int(),
  contractHash: Text,
  token: Text.optional(),
});

/** Asks for an operation. `key` is there for commands, and stays the same when one is resent. */
const Call = z.strictObject({
  t: z.literal('call'),
  id: CallId,
  op: Text,
  input: z.unknown().optional(),
  key: z.uuid().optional(),
});

/** The caller no longer wants the answer. */
const Cancel = z.strictObject({ t: z.literal('cancel'), id: CallId });

const Welcome = z.strictObject({ t: z.literal('welcome'), protocol: z.int() });

const Ok = z.strictObject({ t: z.literal('ok'), id: CallId, output: z.unknown().optional() });

/** `id` is null when the error is about the connection, which then closes. */
const Failure = z.strictObject({
  t: z.literal('error'),
  id: CallId.nullable(),
  code: Text,
  correlationId: Text,
  details: z.unknown().optional(),
});

/** Something changed; never what it changed to. */
const Event = z.strictObject({ t: z.literal('event'), topic: Text });

/** What a page may send. */
export const PageFrame = z.discriminatedUnion('t', [Hello, Call, Cancel]);
export type PageFrame = z.output<typeof PageFrame>;

/** What a backend may send. */
export const BackendFrame = z.discriminatedUnion('t', [Welcome, Ok, Failure, Event]);
export type BackendFrame = z.output<typeof BackendFrame>;

/** The frame in a text, or undefined when it is too long, not JSON, or no frame we know. */
export function readFrame<F extends z.ZodType>(
  schema: F,
  text: string,
  maxLength: number,
): z.output<F> | undefined {
  if (text.length > maxLength) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
