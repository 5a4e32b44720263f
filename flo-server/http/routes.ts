import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { z } from '#contract/zod.ts';
import type { PrincipalFacts } from '#rules/access/facts.ts';
import { mayPerform } from '#rules/access/matrix.ts';
import type { CallerStanding } from '#contract/flo-api/session.ts';
import type { AuditedCall, AuditRecorder } from '../audit/recorder.ts';
import { RECEIVED_HEADER } from '#contract/flo-api/received.ts';
import type { Received } from '#rules/received-at/bound.ts';
import { STANDING_HEADER } from '../standing/on-behalf.ts';
import type { StandingSource } from '../standing/on-behalf.ts';
import type { Handlers, RequestContext, StreamAnswer } from './handlers.ts';
import { principalOf } from './principal.ts';
import type { Principal } from './principal.ts';
import { ProblemError } from './problem-error.ts';
import { sendStream } from './send-stream.ts';

const SMALL_BODY = 2_048;
/** Operations whose bodies hold more than a few fields. */
const bodyLimits: Partial<Record<FloOperationName, number>> = {
  'gpContract.places': 8_192,
  'registerEvent.receive': 1_048_576,
  'standardText.save': 32_768,
  // Fifteen thousand characters of a note, and its trail.
  'call.record': 131_072,
  'call.amend': 65_536,
  'presence.among': 16_384,
};

/** A handler as the routes see it: input parsed by the operation's own schemas. */
type AnyHandler = (
  input: Record<'params' | 'query' | 'body', unknown>,
  context: RequestContext,
) => Promise<BodyAnswer | StreamAnswer>;

interface BodyAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A NUL is valid in JSON, and no text in a database can hold it. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNul);
}

function parse(schema: z.ZodType | undefined, part: string, value: unknown): unknown {
  if (schema === undefined) return undefined;
  if (hasNul(value)) {
    throw new ProblemError('request.invalid', { fields: [{ path: part, reason: 'nul' }] });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 20).flatMap((issue) => {
    // Names of unknown fields are the sender's text: how many there are is enough.
    const reason = issue.code === 'unrecognized_keys' ? 'unknownField' : issue.code;
    return [{ path: [part, ...issue.path.map(String)].join('.'), reason }];
  });
  throw new ProblemError('request.invalid', { fields });
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether the role may perform the operation at all: the only place where it is asked. */
function mayAsk({ role }: Principal, operation: FloOperationName): void {
  if (!mayPerform(role, operation)) throw new ProblemError('role.denied');
}

async function contextOf(
  request: FastifyRequest,
  principal: Principal,
  operation: FloOperationName,
  received: Received,
  factsOf: RouteOptions['factsOf'],
): Promise<RequestContext> {
  return {
    principal,
    operation,
    facts: await factsOf(principal),
    requestId: request.id,
    idempotencyKey: header(request, 'idempotency-key'),
    ifMatch: header(request, 'if-match'),
    received,
  };
}

/** Holds an answer to the contract. Used by tests; it costs more than it is worth in production. */
function checked(operation: ApiOperation, { status, body }: BodyAnswer): void {
  const schema = operation.responses[status];
  const result = schema?.safeParse(body);
  if (result?.success !== true) {
    const where = result?.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`${operation.name} answers ${status} against its contract: ${where}`);
  }
}

/** The person that the address names; null when it names nobody. */
function namedIn(request: FastifyRequest): CitizenId | null {
  const { citizenId } = (request.params ?? {}) as { readonly citizenId?: unknown };
  const named = CitizenId.safeParse(citizenId);
  return named.success ? named.data : null;
}

/** Who is on the line about the person that the address names, when the request says so. */
async function callerOf(
  request: FastifyRequest,
  principal: Principal,
  standingOf: StandingSource,
): Promise<CallerStanding | 'unknown' | null> {
  const sent = header(request, STANDING_HEADER);
  const citizenId = namedIn(request);
  return sent === undefined || citizenId === null
    ? null
    : standingOf(sent, { principalId: principal.id, citizenId });
}

const VERSION = /^[\w.+-]{1,40}$/;

/** What the audit writes down of a request, whatever becomes of it. */
function auditedCall(
  request: FastifyRequest,
  operation: FloOperationName,
  principal: Principal,
  received: Received,
): AuditedCall {
  const version = header(request, 'flo-app-version') ?? '';
  return {
    operation,
    principal,
    named: namedIn(request),
    requestId: request.id,
    clientAddress: request.ip,
    appVersion: VERSION.test(version) ? version : null,
    received,
  };
}

export interface RouteOptions {
  readonly audit: AuditRecorder;
  readonly checkAnswers: boolean;
  /** What the access rules read of a principal. */
  readonly factsOf: (principal: Principal) => Promise<PrincipalFacts>;
  /** Who is on the line, by the header that says so. */
  readonly standingOf: StandingSource;
  /** When a command was received, by the header that says so. */
  readonly receivedOf: (header: string | undefined) => Received;
}

/** Registers every operation of the contract. */
export function registerRoutes(
  app: FastifyInstance,
  handlers: Handlers,
  options: RouteOptions,
): void {
  const { audit, checkAnswers, factsOf, receivedOf, standingOf } = options;
  for (const name of Object.keys(floOperations) as FloOperationName[]) {
    const operation: ApiOperation = floOperations[name];
    // The contract ties each name to its own input and answer; a loop over all names cannot.
    const handle = handlers[name] as AnyHandler;
    app.route({
      method: operation.method,
      url: operation.path,
      bodyLimit: bodyLimits[name] ?? SMALL_BODY,
      config: { operation: name },
      handler: async (request, reply) => {
        const signedIn = principalOf(request);
        const caller = await callerOf(request, signedIn, standingOf);
        const principal = { ...signedIn, onBehalfOf: caller === 'unknown' ? null : caller };
        const read = () => {
          mayAsk(principal, name);
          if (caller === 'unknown') throw new ProblemError('standing.unknown');
          return {
            params: parse(operation.params, 'params', request.params),
            query: parse(operation.query, 'query', request.query),
            body: parse(operation.body, 'body', request.body),
          };
        };
        // Only a command is received from somebody; a question is asked when it is asked.
        const claim = operation.command && header(request, RECEIVED_HEADER);
        const received = receivedOf(claim);
        const call = auditedCall(request, name, principal, received);
        const answer = await audit.run(call, read, async (input) => {
          const context = await contextOf(request, principal, name, received, factsOf);
          const given = await handle(input, context);
          if (checkAnswers && !('stream' in given)) checked(operation, given);
          return given;
        });
        if ('stream' in answer) return sendStream(request, reply, answer);
        return reply
          .code(answer.status)
          .headers({ ...answer.headers })
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(answer.body));
      },
    });
  }
}
