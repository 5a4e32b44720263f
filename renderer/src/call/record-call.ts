import { windowFault } from '#rules/calls/callback-window.ts';
import { missingOf } from '#rules/calls/requirements.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusRegion } from '../ui/focus.ts';
import type { Call, CallPart } from './call.ts';
import { callInFront } from './call-actions.ts';
import { whomToCall } from './callback-draft.ts';
import { contactsQuery } from './earlier-calls.ts';
import { readCallback } from './read-callback.ts';
import { systemNow } from './system-now.ts';

/** Whether somebody has said who is on the line about the person. */
function callerKnown(app: AppServices, { citizenId, view }: CallPart): boolean {
  const overview = rememberedOverview(app, citizenId);
  if (overview?.switchFacts.caller != null) return true;
  return view.getState().trail.some(({ code }) => code === 'callerDeclared');
}

/** Says what is missing everywhere; true when nothing is. */
function isWhole(app: AppServices, call: Call): boolean {
  const { kind, theme, parts } = call.view.getState();
  let whole = true;
  const everywhere = missingOf({ kind, theme, note: ' ' }, true);
  call.view.setState({
    missing: everywhere.filter((field) => field === 'kind' || field === 'theme'),
  });
  for (const part of parts) {
    const { note, recorded } = part.view.getState();
    if (recorded) continue;
    const missing = missingOf({ kind, theme, note: note.text }, callerKnown(app, part));
    part.view.setState({ missing, failure: undefined });
    whole &&= missing.length === 0;
  }
  return whole;
}

/**
 * Whether something has been carried out, or is kept: then it lies sealed in the outbox, which tells what
 * becomes of it, and nobody waits for that during a call.
 */
function sentOrKept<T>(
  app: AppServices,
  store: Parameters<typeof sendOnce>[1],
  input: unknown,
  send: (key: string) => Promise<T>,
): Promise<boolean> {
  return new Promise((resolve) => {
    void sendOnce(app, store, input, send, () => resolve(true)).then((answer) =>
      resolve(answer !== undefined),
    );
  });
}

/** Promises the callback that is asked for; true when it is promised, or none is wanted. */
async function promise(app: AppServices, call: Call): Promise<boolean> {
  const { callback, theme, parts } = call.view.getState();
  if (!callback.wanted || theme === undefined || parts.length === 0) return true;
  const whom = whomToCall(callback, parts);
  const now = systemNow(app);
  const reading = readCallback(callback, now);
  const fault = reading.ok ? windowFault(reading.from, reading.to, now) : undefined;
  if (!reading.ok || fault !== undefined || whom === undefined) {
    const faults = {
      ...(whom === undefined && { whom: 'whom' as const }),
      ...(reading.ok ? fault !== undefined && { time: fault } : reading.faults),
    };
    call.view.setState({ callback: { ...callback, faults } });
    focusRegion('call-fault');
    return false;
  }
  const input = {
    citizenId: whom,
    callId: call.id,
    phone: reading.phone,
    from: reading.from.toISOString(),
    to: reading.to.toISOString(),
    theme,
    words: callback.words.trim(),
    unit: null,
  };
  const made = await sentOrKept(app, call.view, ['callback.create', input], (key) =>
    app.connection.command('callback.create', input, { key }),
  );
  // Promised once: what fails after it does not promise it again.
  if (made) app.calls.endCallback(call, whom);
  return made;
}

async function recordPart(app: AppServices, call: Call, part: CallPart): Promise<void> {
  const { kind, theme } = call.view.getState();
  const { note, trail, textsUsed } = part.view.getState();
  if (kind === undefined || theme === undefined) return;
  const { citizenId } = part;
  const input = {
    citizenId,
    callId: call.id,
    kind,
    theme,
    note: note.text.trim(),
    startedAt: call.startedAt,
    trail: [...trail],
    textsUsed: { ...textsUsed },
  };
  const made = await sentOrKept(app, part.view, ['call.record', input], (key) =>
    app.connection.command('call.record', input, { key }),
  );
  if (!made) return;
  part.view.setState({ recorded: true });
  void app.queryClient.invalidateQueries(contactsQuery(app, citizenId));
}

/**
 * Records the call on everybody it is about, each with their own note and trail. Who has been recorded is
 * not recorded again; the call is over when everybody has been.
 */
export async function recordCall(app: AppServices): Promise<void> {
  const call = callInFront(app);
  if (call === undefined) return;
  const { parts, step, sending } = call.view.getState();
  if (step !== 'wrapUp' || sending) return;
  if (!isWhole(app, call)) return focusRegion('call-fault');
  if (!(await promise(app, call))) return;
  for (const part of call.view.getState().parts) {
    // Who was taken out meanwhile is not recorded on.
    if (!call.view.getState().parts.includes(part)) continue;
    if (!part.view.getState().recorded) await recordPart(app, call, part);
  }
  if (!call.view.getState().parts.every(({ view }) => view.getState().recorded)) return;
  const isFront = callInFront(app) === call;
  app.calls.end(call);
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t(parts.length === 0 ? 'call.ended' : 'call.recorded'));
  if (isFront) focusRegion('call');
}
