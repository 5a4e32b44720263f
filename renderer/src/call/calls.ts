import type { Decision } from '#contract/flo-api/decision.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { added, hasActs, settled, type NewTrailItem } from '#rules/calls/trail.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createCall, createPart, type Call, type CallPart } from './call.ts';
import { noCallback } from './callback-draft.ts';
import type { CallDrafts } from './call-drafts.ts';
import { answerKey } from './note-words.ts';
import { emptyNote, isOwn, type Note } from './note.ts';

/** Which calls are open in this window, and which one the adviser is in. */
interface CallsState {
  readonly calls: readonly Call[];
  /** The id of the call that what is opened next belongs to. */
  readonly current: string | undefined;
}

/** What an item of the trail needs to be told in words. */
interface ItemWords {
  /** What its list is called. */
  readonly name?: string | undefined;
  /** What the rules answered. */
  readonly decision?: Decision | undefined;
}

/** What a window's calls need of it. */
interface CallsOptions {
  readonly workspace: Workspace;
  readonly drafts: CallDrafts;
  /** The time of the whole system. */
  readonly now: () => Date;
  /** Says which call a person is spoken of in; null: in none any more. */
  readonly bind: (citizenId: CitizenId, callId: string | null) => void;
}

/**
 * The calls of a window. A call takes in the tabs that are opened while the adviser is in it; each
 * person has a part of their own, and nothing of one call or one person ever reaches another.
 */
export class Calls {
  readonly store: StoreApi<CallsState> = createStore(() => ({ calls: [], current: undefined }));
  readonly #options: CallsOptions;
  readonly #watched = new Map<string, () => void>();

  constructor(options: CallsOptions) {
    this.#options = options;
    options.workspace.reserved = () => this.store.getState().calls.map(({ colour }) => colour);
    options.workspace.store.subscribe((next, former) => {
      const isNew = (tab: CitizenTab): boolean => !former.tabs.includes(tab);
      for (const tab of former.tabs) if (!next.tabs.includes(tab)) this.#leave(tab);
      for (const tab of next.tabs) if (isNew(tab)) this.takeIn(tab);
      const front = options.workspace.activeTab;
      const call = front && this.ofTab(front.id);
      if (call !== undefined) this.store.setState({ current: call.id });
    });
  }

  get current(): Call | undefined {
    const { calls, current } = this.store.getState();
    return calls.find(({ id }) => id === current);
  }

  /** The call a tab belongs to. */
  ofTab(tabId: string): Call | undefined {
    return this.store.getState().calls.find(({ view }) => view.getState().tabs.includes(tabId));
  }

  /** The person's part of the call they are spoken of in. */
  partOf(citizenId: string): CallPart | undefined {
    return this.store
      .getState()
      .calls.flatMap(({ view }) => view.getState().parts)
      .find((part) => part.citizenId === citizenId);
  }

  /** Begins a call about nobody yet. */
  begin(): Call {
    const { now, workspace } = this.#options;
    const colour = workspace.freeColour();
    const call = createCall(crypto.randomUUID(), colour, now().toISOString());
    this.store.setState(({ calls }) => ({ calls: [...calls, call], current: call.id }));
    return call;
  }

  /** Takes a tab into the call the adviser is in, unless it is in one already. */
  takeIn(tab: CitizenTab): void {
    const call = this.current;
    if (call === undefined || this.ofTab(tab.id) !== undefined) return;
    call.view.setState(({ tabs }) => ({ tabs: [...tabs, tab.id] }));
    this.#moved();
    const follow = (): void => {
      const identity = tab.identity.getState();
      if (identity.state === 'open') this.#know(call, tab.id, identity.citizenId);
    };
    this.#watched.set(tab.id, tab.identity.subscribe(follow));
    follow();
  }

  /** Takes a tab out of its call: what was looked at there is not part of it. */
  takeOut(tabId: string): void {
    const call = this.ofTab(tabId);
    if (call === undefined) return;
    this.#watched.get(tabId)?.();
    this.#watched.delete(tabId);
    const { parts, tabs, callback } = call.view.getState();
    const left = parts.find((part) => part.tabId === tabId)?.citizenId;
    for (const part of parts) {
      if (part.tabId !== tabId) continue;
      this.#options.drafts.leave(part);
      this.#options.drafts.dropCallback(part.citizenId);
    }
    if (left !== undefined) this.#options.bind(left, null);
    call.view.setState({
      parts: parts.filter((part) => part.tabId !== tabId),
      tabs: tabs.filter((id) => id !== tabId),
      // Nobody is promised to call back on one who is not in the call any more.
      ...(callback.citizenId === left && { callback: { ...callback, citizenId: undefined } }),
    });
    this.#moved();
  }

  /** Writes in the trail of the call a person is spoken of in. Words for it stay in this window. */
  write(citizenId: string, item: NewTrailItem, { name, decision }: ItemWords = {}): void {
    const part = this.partOf(citizenId);
    if (part === undefined || part.view.getState().recorded) return;
    const { gpContractId } = item;
    part.view.setState(({ trail, names, answers }) => ({
      trail: added(trail, item),
      ...(name !== undefined &&
        gpContractId !== undefined && { names: { ...names, [gpContractId]: name } }),
      ...(decision !== undefined && { answers: { ...answers, [answerKey(item)]: decision } }),
    }));
  }

  /** What became of something in the trail that waited: refused, or (undefined) taken back. */
  settle(part: CallPart, item: NewTrailItem, outcome: 'refused' | undefined): void {
    if (part.view.getState().recorded) return;
    part.view.setState(({ trail }) => ({ trail: settled(trail, item, outcome) }));
  }

  /** The adviser has changed what is written of a call about nobody yet. */
  setLooseNote({ view, looseContext }: Call, looseNote: string): void {
    view.setState({ looseNote });
    this.#options.drafts.putLoose(looseContext, looseNote);
  }

  /** Whom a call back is promised to: nothing typed of it stays with anybody else. */
  setWhomToCall({ view }: Call, citizenId: CitizenId | undefined): void {
    const { parts, callback } = view.getState();
    for (const part of parts) {
      if (part.citizenId !== citizenId) this.#options.drafts.dropCallback(part.citizenId);
    }
    view.setState({ callback: { ...callback, faults: {}, citizenId } });
  }

  /** A call back is promised: nothing of it is left to type. */
  endCallback({ view }: Call, citizenId: CitizenId): void {
    this.#options.drafts.dropCallback(citizenId);
    view.setState({ callback: noCallback });
  }

  /** The adviser, or a standard text, has changed a person's note. */
  setNote(part: CallPart, note: Note): void {
    const { note: former, sending, recorded } = part.view.getState();
    // What is on its way is what gets recorded: a word after it would be lost with the call.
    if (note.text === former.text || sending || recorded) return;
    part.view.setState({ note, missing: [] });
    this.#options.drafts.put(part, note);
  }

  /** Ends a call: nobody is spoken of in it any more. Drafts of what was recorded are dropped. */
  end(call: Call): void {
    const { parts, tabs } = call.view.getState();
    for (const part of parts) if (part.view.getState().recorded) this.#options.drafts.drop(part);
    this.#options.drafts.dropLoose(call.looseContext);
    for (const tabId of tabs) this.takeOut(tabId);
    this.store.setState(({ calls, current }) => {
      const left = calls.filter((other) => other !== call);
      return { calls: left, current: current === call.id ? left.at(-1)?.id : current };
    });
  }

  /** Writes every note down at once. */
  async keepDrafts(): Promise<void> {
    await this.#options.drafts.flush();
  }

  /** Says again which call each person is spoken of in: the backend was new. */
  bindAgain(): void {
    for (const { id, view } of this.store.getState().calls) {
      for (const { citizenId } of view.getState().parts) this.#options.bind(citizenId, id);
    }
  }

  /** The calls are another's now, or nobody's. Drafts stay where they are kept. */
  clear(): void {
    for (const { view } of this.store.getState().calls) {
      for (const part of view.getState().parts) this.#options.drafts.leave(part);
    }
    for (const stop of this.#watched.values()) stop();
    this.#watched.clear();
    this.store.setState({ calls: [], current: undefined });
  }

  #know(call: Call, tabId: string, citizenId: CitizenId): void {
    const { parts, looseNote } = call.view.getState();
    if (parts.some((part) => part.citizenId === citizenId)) return;
    // What was written before anybody was known is about the first who is.
    const isFirst = parts.length === 0 && looseNote !== '';
    const note = isFirst ? { ...emptyNote, text: looseNote } : emptyNote;
    const part = createPart(tabId, citizenId, note);
    call.view.setState({ parts: [...parts, part], ...(isFirst && { looseNote: '' }) });
    this.#options.bind(citizenId, call.id);
    this.write(citizenId, { code: 'lookedUp', at: this.#options.now().toISOString() });
    this.#options.drafts.begin(part, isFirst ? call.looseContext : undefined);
  }

  /** Who belongs to which call has changed: whoever looks at the calls looks again. */
  #moved(): void {
    this.store.setState(({ calls }) => ({ calls: [...calls] }));
  }

  #leave(tab: CitizenTab): void {
    this.takeOut(tab.id);
  }
}

/** Whether something would be lost if a person's tab were closed during the call. */
export function isWorthKeeping({ view }: CallPart): boolean {
  const { trail, note, recorded } = view.getState();
  return !recorded && (hasActs(trail) || isOwn(note));
}
