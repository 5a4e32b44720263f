import type { z } from '../zod.ts';

/** One operation of the central API, from which server, client and document are derived. */
export interface ApiOperation {
  /** Flat and greppable, e.g. `citizen.lookup`; also the OpenAPI operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Path with `:param` for every key of `params`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A command takes `Idempotency-Key`, and `If-Match` when it changes an aggregate with a revision. */
  readonly command?: { readonly ifMatch: boolean };
  readonly responses: Readonly<Record<number, z.ZodType>>;
}

/** Declares an operation, keeping its exact type. */
export function operation<const T extends ApiOperation>(definition: T): T {
  return definition;
}
