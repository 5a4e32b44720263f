/** What the seam accepts; the same numbers hold on both transports. */
export const limits = {
  /** Characters of a frame from the page: no form comes near it. */
  frameFromPage: 256 * 1024,
  /** Characters of a frame to the page: a national list of agreements fits. */
  frameToPage: 16 * 1024 * 1024,
  /** Calls of one connection under way at once. */
  callsInFlight: 256,
  /** Milliseconds a new connection has to say hello. */
  helloMs: 10_000,
} as const;

/** The version of the frames themselves; the operations have a hash of their own. */
export const PROTOCOL = 1;
