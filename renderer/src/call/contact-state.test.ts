import { expect, it } from 'vitest';
import { draftOperations } from '#contract/workspace/drafts.ts';
import { contactContext, typedOfContact, type ContactView } from './contact-state.ts';
import { personId } from './testing/desk.ts';

const contact = (contactId: string) => ({ contactId, note: 'Som det var.' });
const open = (how: 'amend' | 'retract', contactId: string) =>
  ({ how, contact: contact(contactId) }) as NonNullable<ContactView['open']>;
const ids = ['3f0a1c1e-6c1b-4f0e-9a55-0f5d7f2b8a11', 'ffffffff-ffff-4fff-8fff-ffffffffffff'];

it('keeps the words about each recorded call under a name of its own', () => {
  const names = ids.flatMap((id) => [open('amend', id), open('retract', id)]).map(contactContext);
  expect(new Set(names).size).toBe(4);
  const { input } = draftOperations['draft.get'];
  for (const context of names) {
    expect(input.safeParse({ citizenId: personId(1), context }).success).toBe(true);
  }
});

it('keeps nothing while the words are those it was opened with', () => {
  const view = (how: 'amend' | 'retract', words: string) =>
    ({ open: open(how, ids[0] ?? ''), words }) as ContactView;
  expect(typedOfContact(view('amend', 'Som det var.'))).toBeUndefined();
  expect(typedOfContact(view('retract', ''))).toBeUndefined();
  expect(typedOfContact(view('amend', 'Som det var. Og mer.'))).toBe('Som det var. Og mer.');
  expect(typedOfContact(view('retract', 'Feil person'))).toBe('Feil person');
});
