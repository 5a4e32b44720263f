import { z } from '../zod.ts';

/** Header of every answer: an opaque token that proves what time the service had when it answered. */
export const TIME_HEADER = 'flo-time';

/** Header of a command that was kept before it could be sent: when it was received from the caller. */
export const RECEIVED_HEADER = 'flo-received';

/** When a command was received, told by the newest answer the sender had had by then. */
export interface ReceivedClaim {
  /** The newest `flo-time` that the sender had. */
  readonly token: string;
  /** Milliseconds from that answer to the wish, by a clock that nobody can set. */
  readonly monotonicMs: number;
  /** The same by the machine's clock, which also counts while the machine sleeps. */
  readonly wallMs: number;
}

const CLAIM = /^([\w-]{1,200});m=(-?\d{1,13});w=(-?\d{1,13})$/u;

/** A claim as the header's value. */
export function formatReceived({ token, monotonicMs, wallMs }: ReceivedClaim): string {
  return `${token};m=${Math.round(monotonicMs)};w=${Math.round(wallMs)}`;
}

/** The claim in a header; undefined when the text is not one. */
export function parseReceived(text: string): ReceivedClaim | undefined {
  const [, token, monotonic, wall] = CLAIM.exec(text) ?? [];
  if (token === undefined) return undefined;
  return { token, monotonicMs: Number(monotonic), wallMs: Number(wall) };
}

/**
 * What a claim is worth. Only `proved` decides an order.
 * - `none`: nothing was claimed; received is when it arrived.
 * - `malformed`, `forged`: not a claim, or a token that this service has not made.
 * - `ahead`: the token is of a later instant than the arrival.
 * - `tooOld`: the token is older than a claim may rest on.
 */
export const receivedProofs = ['proved', 'none', 'malformed', 'forged', 'ahead', 'tooOld'] as const;
export const ReceivedProof = z.enum(receivedProofs);
export type ReceivedProof = (typeof receivedProofs)[number];
