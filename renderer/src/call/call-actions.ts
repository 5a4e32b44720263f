import { translator } from '#texts/translator.ts';
import type { TrailItem } from '#contract/flo-api/call-trail.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { AppServices } from '../app/services.ts';
import { announce } from '../ui/announcer.ts';
import { focusRegion, focusSearch } from '../ui/focus.ts';
import type { Call, CallPart } from './call.ts';
import { whomToCall } from './callback-draft.ts';
import { isWorthKeeping } from './calls.ts';
import { withComposed } from './note.ts';
import { composeNote } from './note-words.ts';
import { systemNow } from './system-now.ts';
import { planNote } from '#rules/calls/note-plan.ts';

/** The panel of the call, and the note in it. */
const CALL_REGION = 'call';
const NOTE_REGION = 'call-note';

const say = (app: AppServices, key: 'call.started' | 'call.ended'): void =>
  announce(app.announcer, translator(app.preferences.getState().language)(key));

/** The call of the tab in front, else the one the adviser is in. */
export function callInFront({ workspace, calls }: AppServices): Call | undefined {
  const tab = workspace.activeTab;
  return (tab && calls.ofTab(tab.id)) ?? calls.current;
}

/** The part of the person in front in their call. */
export function partInFront({ workspace, calls }: AppServices): CallPart | undefined {
  const tab = workspace.activeTab;
  const call = tab && calls.ofTab(tab.id);
  return call?.view.getState().parts.find(({ tabId }) => tabId === tab?.id);
}

/**
 * Shows a call: the tab in front if it belongs to it, else that of the first who is known, else the start
 * page. A tab that is still looked up shows no call.
 */
export function showCall({ workspace, calls }: AppServices, call: Call): void {
  calls.store.setState({ current: call.id });
  const { tabs, parts } = call.view.getState();
  const front = workspace.activeTab;
  const inFront = front !== undefined && tabs.includes(front.id);
  if (inFront && front.identity.getState().state !== 'lookingUp') return;
  const [first] = parts;
  if (first === undefined) workspace.show('start');
  else workspace.activate(first.tabId);
}

/** Begins a call with the person in front, if there is one. */
export function startCall(app: AppServices): void {
  app.calls.begin();
  const tab = app.workspace.activeTab;
  if (tab !== undefined) app.calls.takeIn(tab);
  say(app, 'call.started');
  if (tab === undefined) focusSearch();
}

/** Begins another call beside the one there is: nobody in it yet. */
export function startAnotherCall(app: AppServices): void {
  if (app.calls.current === undefined) return startCall(app);
  app.workspace.show('start');
  app.calls.begin();
  say(app, 'call.started');
  focusSearch();
}

/** The trail of a part, with the promise to call back that is being made and stands in none yet. */
function trailOf(call: Call, { citizenId, view }: CallPart, now: Date): readonly TrailItem[] {
  const { trail } = view.getState();
  const { callback, parts } = call.view.getState();
  const isPromised = callback.wanted && whomToCall(callback, parts) === citizenId;
  if (!isPromised || trail.some(({ code }) => code === 'callbackPromised')) return trail;
  return [...trail, { code: 'callbackPromised', at: now.toISOString(), times: 1 }];
}

/** Puts what FLO would write into the notes; what the adviser has written stays as it is. */
export function composeNotes(app: AppServices, call: Call): void {
  const { language } = app.preferences.getState();
  const now = systemNow(app);
  const today = osloDate(now);
  for (const part of call.view.getState().parts) {
    const { names, answers, note, recorded } = part.view.getState();
    if (recorded) continue;
    const sentences = composeNote(planNote(trailOf(call, part, now)), {
      language,
      today,
      names,
      answers,
    });
    app.calls.setNote(part, withComposed(note, sentences));
  }
}

/** Goes on to the end of a call: its note is written, and it is asked what kind of contact it was. */
export function wrapUp(app: AppServices): void {
  const call = callInFront(app);
  if (call === undefined) return;
  showCall(app, call);
  composeNotes(app, call);
  call.view.setState({ step: 'wrapUp', discarding: false });
  focusRegion(CALL_REGION);
}

/** F9: a call begins where there is none, and else comes to its end. */
export function startOrWrapUp(app: AppServices): void {
  if (app.calls.current === undefined) startCall(app);
  else wrapUp(app);
}

/** Back to the call: nothing that was chosen or written is lost. */
export function backToCall(app: AppServices): void {
  callInFront(app)?.view.setState({ step: 'open', discarding: false });
  focusRegion(NOTE_REGION);
}

/** Goes to the note; the call's own where somebody is known, else the one of nobody. */
export function goToNote(app: AppServices): void {
  const call = callInFront(app);
  if (call === undefined) return;
  showCall(app, call);
  focusRegion(NOTE_REGION);
}

/** Whether ending a call now would lose something. */
function isWorthAsking(call: Call): boolean {
  const { parts, looseNote } = call.view.getState();
  return looseNote.trim() !== '' || parts.some(isWorthKeeping);
}

/** Ends a call. What is not recorded is not; it is asked about first when there is anything. */
export function discardCall(app: AppServices): void {
  const call = callInFront(app);
  if (call === undefined) return;
  const { discarding } = call.view.getState();
  if (isWorthAsking(call) && !discarding) {
    call.view.setState({ step: 'wrapUp', discarding: true });
    showCall(app, call);
    focusRegion('call-discard');
    return;
  }
  for (const part of call.view.getState().parts) part.view.setState({ recorded: true });
  app.calls.end(call);
  say(app, 'call.ended');
  focusRegion('main');
}

/** Takes the person in front into the call. */
export function joinCall(app: AppServices): void {
  const tab = app.workspace.activeTab;
  if (tab === undefined) return;
  app.calls.takeIn(tab);
  focusRegion(CALL_REGION);
}

/** Takes a person out of the call: nothing is recorded on them. */
export function leaveCall(app: AppServices, part: CallPart): void {
  app.calls.takeOut(part.tabId);
  focusRegion(CALL_REGION);
}

/** Goes round the calls. */
export function nextCall(app: AppServices): void {
  const { calls, current } = app.calls.store.getState();
  const at = calls.findIndex(({ id }) => id === current);
  const next = calls[(at + 1) % calls.length];
  if (next === undefined) return;
  showCall(app, next);
  focusRegion('main');
}
