import { explainDecision } from '#texts/decision-text.ts';
import { explainError } from '#texts/error-text.ts';
import type { AppServices } from '../app/services.ts';
import { settlementOf } from '../outbox/settlement.ts';
import { announce } from '../ui/announcer.ts';
import { isKept, isUnknownOutcome, readFailure, type Failure } from './failure.ts';

/** How far a form has come on its way to the service. */
export interface Sending {
  readonly sending: boolean;
  readonly failure: Failure | undefined;
  /** The key of what was sent last and may have had its effect; only for the same content. */
  readonly sent: { readonly content: string; readonly key: string } | undefined;
}

/** Nothing is on its way. */
export const notSending: Sending = { sending: false, failure: undefined, sent: undefined };

interface SendingStore {
  readonly getState: () => Sending;
  readonly setState: (change: Partial<Sending>) => void;
}

/** The key to send under: the former one as long as the content is the same. */
export function keyOf({ sent }: Pick<Sending, 'sent'>, content: string): string {
  return sent?.content === content ? sent.key : crypto.randomUUID();
}

/**
 * Sends once, under a key that stays the same as long as the content does and nobody knows what became
 * of it. What is kept in the outbox is waited for: the store says that it is kept, and the answer comes
 * when the register has carried it out; `onKept` hears that it need not be waited for. Undefined when it
 * failed or was taken back, or when something is on its way; the store then says why.
 */
export async function sendOnce<T>(
  app: AppServices,
  store: SendingStore,
  input: unknown,
  send: (key: string) => Promise<T>,
  onKept?: () => void,
): Promise<T | undefined> {
  const state = store.getState();
  if (state.sending) return undefined;
  const content = JSON.stringify(input);
  const key = keyOf(state, content);
  // The same words lie in the outbox already: it says what becomes of them.
  if (state.failure !== undefined && isKept(state.failure) && state.sent?.key === key) {
    return undefined;
  }
  store.setState({ sending: true, failure: undefined, sent: { content, key } });
  try {
    const answer = await send(key);
    store.setState(notSending);
    return answer;
  } catch (error) {
    const failure = readFailure(error, key);
    const sent = isUnknownOutcome(failure) ? { content, key } : undefined;
    store.setState({ sending: false, failure, sent });
    say(app, failure);
    if (!isKept(failure)) return undefined;
    onKept?.();
    return whenSettled<T>(app, store, key);
  }
}

function say(app: AppServices, failure: Failure): void {
  const { language } = app.preferences.getState();
  const { decision } = failure.details;
  const said = decision && explainDecision(decision, language).headline;
  announce(app.announcer, said ?? explainError(failure.code, language).title);
}

/** The answer to what was kept, for the form that still holds it. */
async function whenSettled<T>(
  app: AppServices,
  store: SendingStore,
  key: string,
): Promise<T | undefined> {
  const settled = await settlementOf(app, key);
  // Something else has been typed and sent from the form since.
  if (store.getState().sent?.key !== key) return undefined;
  if (settled.kind === 'refused') store.setState({ failure: settled.failure, sent: undefined });
  else store.setState(notSending);
  return settled.kind === 'done' ? (settled.result as T) : undefined;
}
