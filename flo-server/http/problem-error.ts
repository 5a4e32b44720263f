import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { ProblemCode } from '#contract/flo-api/problem.ts';

/** What a problem may carry beside its code. */
export interface ProblemDetails {
  readonly decision?: Decision;
  /** With `citizen.denied`: which rule, and what can be done. */
  readonly access?: AccessRefusal;
  readonly currentRevision?: string;
  readonly fields?: readonly { readonly path: string; readonly reason: string }[];
  /** Seconds after which it makes sense to try again. */
  readonly retryAfter?: number;
  /** For the same code with another status, e.g. 415 for a body that is not JSON. */
  readonly status?: number;
}

/** Thrown by a handler to answer with a problem. It carries no text that could name a person. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.details = details;
  }
}
