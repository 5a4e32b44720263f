import type { Contact } from '#contract/flo-api/calls.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { notSending, type Sending } from '../rpc/send-once.ts';

/** A recorded call that is being put right: a new version of its note, or that it was a mistake. */
export interface ContactView extends Sending {
  readonly open: { readonly how: 'amend' | 'retract'; readonly contact: Contact } | undefined;
  readonly words: string;
  readonly fault: boolean;
}

/**
 * Under which name the words about a recorded call are kept: they belong to that one, and not to another
 * that is opened after it.
 */
export function contactContext({ how, contact }: NonNullable<ContactView['open']>): string {
  const number = Number.parseInt(contact.contactId.replaceAll('-', '').slice(-12), 16);
  return `${how === 'amend' ? 'callAmend' : 'callRetract'}:${number}`;
}

/** What has been typed about it; undefined while the words are those it was opened with. */
export function typedOfContact({ open, words }: ContactView): string | undefined {
  const former = open?.how === 'amend' ? (open.contact.note ?? '') : '';
  return words.trim() === '' || words === former ? undefined : words;
}

/** One tab's. */
export function createContactView(): StoreApi<ContactView> {
  return createStore<ContactView>(() => ({
    ...notSending,
    open: undefined,
    words: '',
    fault: false,
  }));
}
