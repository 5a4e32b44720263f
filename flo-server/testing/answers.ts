import type { FloOperationName, FloOperations } from '#contract/flo-api/operations.ts';
import type { z } from '#contract/zod.ts';

/** What an operation answers with when it succeeds: what a test reads a reply as. */
export type FloAnswerOf<Name extends FloOperationName> =
  FloOperations[Name]['responses'] extends Record<200, infer S extends z.ZodType>
    ? z.output<S>
    : never;
