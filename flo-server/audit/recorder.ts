import type { AccessRule, AuditAction, AuditOutcome } from '#contract/codes/access.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { Principal } from '#contract/flo-api/session.ts';
import type { Received } from '#rules/received-at/bound.ts';
import type { Clock } from '#contract/time/clock.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { AuditLog } from './audit-log.ts';
import { about, nobody } from './people.ts';
import type { Touched } from './people.ts';
import { auditPlans } from './plan.ts';

/** Who asked, and from where. */
export interface AuditedCall {
  readonly operation: FloOperationName;
  readonly principal: Principal;
  /** The person that the address names: known before anything is read or allowed. */
  readonly named: string | null;
  readonly requestId: string;
  readonly clientAddress: string | null;
  readonly appVersion: string | null;
  /** When a command was received; only a claim is written down. */
  readonly received?: Received;
}

/** A plan as the recorder sees it: the contract ties each to its own input and answer. */
interface AnyPlan {
  readonly action: AuditAction | null | ((input: unknown) => AuditAction);
  readonly resource?: (input: unknown) => string;
  readonly asked?: (input: unknown) => Touched;
  readonly answered?: (body: unknown, input: unknown) => Touched;
}

interface Ending {
  readonly outcome: AuditOutcome;
  readonly rule?: AccessRule | null;
  readonly touched: Touched;
}

const DENIALS: readonly string[] = ['citizen.denied', 'role.denied', 'standing.denied'];
const RETRY_S = 2;

/** What is written of a refusal before it is known what was wanted. */
const WHEN_REFUSED: AuditAction = 'read';

function endingOf(error: unknown, asked: Touched): Ending {
  if (!(error instanceof ProblemError) || !DENIALS.includes(error.code)) {
    return { outcome: 'failed', touched: asked };
  }
  const { access } = error.details;
  const touched = access === undefined ? asked : { ...asked, citizenId: access.citizenId };
  return { outcome: 'denied', rule: access?.rule ?? null, touched };
}

/** Writes down what is asked of the service. Nothing is answered before its entry is durable. */
export class AuditRecorder {
  readonly #log: AuditLog;
  readonly #clock: Clock;

  constructor(log: AuditLog, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  /**
   * Runs an operation and writes down how it ended; a change also that it began, before anything is
   * written. `read` asks whether the role may do it at all and gives the input; both may refuse.
   *
   * @throws ProblemError `service.unavailable` when it cannot be written down: then nothing is shown,
   * and what has not begun is not done.
   */
  async run<Input, Answer extends object>(
    call: AuditedCall,
    read: () => Input,
    work: (input: Input) => Promise<Answer>,
  ): Promise<Answer> {
    const plan = auditPlans[call.operation] as AnyPlan;
    let input: Input | undefined;
    let asked = call.named === null ? nobody : about(call.named);
    let action: AuditAction | null = null;
    let answer: Answer;
    try {
      input = read();
      asked = plan.asked?.(input) ?? asked;
      action = typeof plan.action === 'function' ? plan.action(input) : plan.action;
      if (action === 'change' || action === 'override') {
        await this.#write(call, plan, action, input, { outcome: 'begun', touched: asked });
      }
      answer = await work(input);
    } catch (error) {
      if (error instanceof NotWrittenDown) throw error;
      const ending = endingOf(error, asked);
      const known = action ?? (typeof plan.action === 'string' ? plan.action : null);
      if (known !== null || ending.outcome === 'denied') {
        await this.#write(call, plan, known ?? WHEN_REFUSED, input, ending);
      }
      throw error;
    }
    if (action !== null) {
      const { answered } = plan;
      const touched =
        answered === undefined || !('body' in answer)
          ? asked
          : { ...asked, ...withoutEmpty(answered(answer.body, input)) };
      await this.#write(call, plan, action, input, { outcome: 'done', touched });
    }
    return answer;
  }

  async #write(
    call: AuditedCall,
    plan: AnyPlan,
    action: AuditAction,
    input: unknown,
    { outcome, rule, touched }: Ending,
  ): Promise<void> {
    const { operation, principal, requestId, clientAddress, appVersion, received } = call;
    const resource = input === undefined ? undefined : plan.resource?.(input);
    try {
      await this.#log.write({
        at: this.#clock.now(),
        principal,
        action,
        resource: resource ?? operation,
        outcome,
        rule: rule ?? null,
        ...touched,
        requestId,
        clientAddress,
        appVersion,
        received:
          received === undefined || received.proof === 'none'
            ? undefined
            : { at: received.receivedAt, proof: received.proof },
      });
    } catch {
      throw new NotWrittenDown();
    }
  }
}

/** What an answer says of people is laid over what was asked; criteria are only in the question. */
function withoutEmpty({ citizenId, foundIds }: Touched): Partial<Touched> {
  return { ...(citizenId !== null && { citizenId }), foundIds };
}

class NotWrittenDown extends ProblemError {
  constructor() {
    super('service.unavailable', { retryAfter: RETRY_S });
  }
}
