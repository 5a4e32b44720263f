import type { CallTheme, ContactKind } from '#contract/flo-api/calls.ts';
import type { TrailItem } from '#contract/flo-api/call-trail.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Missing } from '#rules/calls/requirements.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { newWish } from '../drafts/wish.ts';
import type { DraftStatus } from '../drafts/drafts.ts';
import { notSending, type Sending } from '../rpc/send-once.ts';
import { noCallback, type CallbackDraft } from './callback-draft.ts';
import { emptyNote, type Note } from './note.ts';

/** How a note's draft is doing. */
export type DraftState = DraftStatus['state'];

/** What a call is about one person: nothing of it ever stands at another. */
export interface PartView extends Sending {
  readonly trail: readonly TrailItem[];
  /** What the lists in the trail are called, by their ids. */
  readonly names: Readonly<Record<number, string>>;
  /** What the rules answered about them (`answerKey`). */
  readonly answers: Readonly<Record<string, Decision>>;
  readonly note: Note;
  /** How often each standard text was put into the note. */
  readonly textsUsed: Readonly<Record<string, number>>;
  readonly missing: readonly Missing[];
  readonly recorded: boolean;
  readonly draft: DraftState;
}

/** One person's part of a call. */
export interface CallPart {
  readonly tabId: string;
  readonly citizenId: CitizenId;
  readonly view: StoreApi<PartView>;
}

/** A call as far as it is the same for everybody it is about. `Sending` is the promise to call back. */
export interface CallView extends Sending {
  readonly step: 'open' | 'wrapUp';
  /** Nothing is chosen before the adviser chooses it. */
  readonly kind: ContactKind | undefined;
  readonly theme: CallTheme | undefined;
  /** Tabs of the call, those without a person too. */
  readonly tabs: readonly string[];
  readonly parts: readonly CallPart[];
  /** What was written before anybody knew whom the call is about. */
  readonly looseNote: string;
  /** What is missing for the call as a whole, since somebody wanted to record it. */
  readonly missing: readonly Missing[];
  readonly callback: CallbackDraft;
  /** The question whether the call is to end without a word kept. */
  readonly discarding: boolean;
}

/** A call that is not over: an opaque id, a colour, and what belongs to it. */
export interface Call {
  readonly id: string;
  /** Which of the tab colours. */
  readonly colour: number;
  /** ISO, by the time of the whole system. */
  readonly startedAt: string;
  readonly view: StoreApi<CallView>;
  /** Under which name its loose note is kept: one of the wishes, for nobody is known yet. */
  readonly looseContext: string;
}

/** A new call about nobody yet. */
export function createCall(id: string, colour: number, startedAt: string): Call {
  return {
    id,
    colour,
    startedAt,
    looseContext: newWish(),
    view: createStore<CallView>(() => ({
      ...notSending,
      step: 'open',
      kind: undefined,
      theme: undefined,
      tabs: [],
      parts: [],
      looseNote: '',
      missing: [],
      callback: noCallback,
      discarding: false,
    })),
  };
}

/** A person's part of a call, with the words that were written before. */
export function createPart(tabId: string, citizenId: CitizenId, note: Note = emptyNote): CallPart {
  return {
    tabId,
    citizenId,
    view: createStore<PartView>(() => ({
      ...notSending,
      trail: [],
      names: {},
      answers: {},
      note,
      textsUsed: {},
      missing: [],
      recorded: false,
      draft: 'none',
    })),
  };
}
