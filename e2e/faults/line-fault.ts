import type { IncomingHttpHeaders } from 'node:http';

/** What may happen to one request on its way. */
export type LineFault =
  /** The connection is reset as if nobody listened. */
  | 'refused'
  /** Cut before the request has left, in the middle of it, before its answer, in the middle of the answer. */
  | 'cutBefore'
  | 'cutInRequest'
  | 'cutBeforeAnswer'
  | 'cutInAnswer'
  /** Arrives and is carried out; nothing ever comes back, and the line stays open. */
  | 'halfOpen'
  | 'error500'
  /** The page of a proxy in between, with status 200. */
  | 'html200'
  /** A captive portal sends everybody to its login page. */
  | 'portal'
  /** Arrives twice, one after the other; the second answer is heard. */
  | 'twice'
  /** Waits until the next request has been answered. */
  | 'overtaken'
  /** A compressed answer that ends in the middle, as if that were all of it. */
  | 'shortGzip'
  /** Nothing happens for so many milliseconds. */
  | { readonly slowMs: number }
  /** The answer comes a few bytes at a time, with so many milliseconds in between. */
  | { readonly dripMs: number };

/** A request, as a rule sees it: never its body. */
export interface PassingRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Which requests meet which fault, and how many of them; all of them when no number is said. */
export interface LineRule {
  readonly fault: LineFault;
  readonly when?: (request: PassingRequest) => boolean;
  readonly times?: number;
}
