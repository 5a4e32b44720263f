import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem-error.ts';
import { CLOCK_SKEW_S } from './access-token.ts';
import type { SignedIn } from './access-token.ts';
import type { StaffMember, StaffRegister } from './staff-register.ts';
import type { Presented, TokenVerifier } from './verifier.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; null on addresses that are open to everybody. */
    staff: StaffMember | null;
    /** What the token says; null as above. */
    signedIn: SignedIn | null;
  }
}

/** Addresses that are answered without a token: they hold nothing about anybody. */
const OPEN = /^\/(?:health\/(?:live|ready)|openapi\.json|docs(?:\/.*)?)$/;
/** The assurance level that people must have signed in with. */
const LEVEL = 4;
/** What a timer can hold. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** All values of a header that came, also of those that Node would join or drop. */
function valuesOf(request: FastifyRequest, name: string): string[] {
  const { rawHeaders } = request.raw;
  return rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === name);
}

/**
 * The address that a proof must be made for. The port is the one that the request came in on,
 * whatever its `Host` says: a proof for another service on this machine is none for this one.
 */
function addressOf({ headers, url, socket, protocol }: FastifyRequest): string {
  const { hostname, port } = new URL(`${protocol}://${headers.host ?? ''}`);
  const path = url.split('?', 1)[0] ?? '';
  return `${protocol}://${hostname}:${socket.localPort ?? port}${path}`;
}

function presentedBy(request: FastifyRequest): Presented {
  return {
    method: request.method,
    url: addressOf(request),
    authorization: valuesOf(request, 'authorization'),
    proofs: valuesOf(request, 'dpop'),
  };
}

/** A person must have signed in with the highest assurance; a service account has none. */
function isAssured({ securityLevel }: SignedIn, { role }: StaffMember): boolean {
  return role === 'service' || (securityLevel ?? 0) >= LEVEL;
}

/** Ends an answer that goes on when its token is over: a stream does not outlive the sign-in. */
function endWithToken({ raw }: FastifyReply, { expiresAt }: SignedIn): void {
  const left = (expiresAt + CLOCK_SKEW_S) * 1000 - Date.now();
  const timer = setTimeout(() => raw.destroy(), Math.min(left, LONGEST_TIMER_MS));
  timer.unref();
  raw.once('close', () => clearTimeout(timer));
}

/**
 * Demands a valid token, a fresh proof and a row in the staff register before anything else of a
 * request is read, on every address that is not open to everybody.
 */
export function authenticate(
  app: FastifyInstance,
  verifier: TokenVerifier,
  staff: StaffRegister,
): void {
  app.decorateRequest('staff', null);
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.test(request.routeOptions.url ?? '')) return;
    const signedIn = await verifier.verify(presentedBy(request));
    const member = await staff.find(signedIn.subject);
    if (member === undefined) throw new ProblemError('session.unknownStaff');
    if (!isAssured(signedIn, member)) throw new ProblemError('session.unauthenticated');
    request.signedIn = signedIn;
    request.staff = member;
    endWithToken(reply, signedIn);
  });
}
