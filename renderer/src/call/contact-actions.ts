import type { Contact } from '#contract/flo-api/calls.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { requirements } from '#rules/calls/requirements.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { contactContext } from './contact-state.ts';
import { contactsQuery } from './earlier-calls.ts';

const LEAST_REASON = 3;

/** Opens a recorded call to put it right. */
export function openContact(
  { contact: view }: CitizenTab,
  contact: Contact,
  how: 'amend' | 'retract',
): void {
  const words = how === 'amend' ? (contact.note ?? '') : '';
  const former = view.getState();
  // What was typed about the same one stays.
  const same = former.open?.how === how && former.open.contact.contactId === contact.contactId;
  view.setState({
    open: { how, contact },
    ...(!same && { words }),
    fault: false,
    failure: undefined,
  });
}

export function leaveContact({ contact }: CitizenTab): void {
  contact.setState({ open: undefined, fault: false, failure: undefined });
}

/** Sends the new version, or that it was a mistake. */
export async function sendContact(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
): Promise<void> {
  const { open, words } = tab.contact.getState();
  if (open === undefined) return;
  const { contact, how } = open;
  const { contactId, revision, kind, theme } = contact;
  const text = words.trim();
  const needed = how === 'retract' ? LEAST_REASON : requirements[kind].note ? 1 : 0;
  if (text.length < needed) {
    tab.contact.setState({ fault: true, failure: undefined });
    return focusFault();
  }
  const seen = { citizenId, contactId, revision };
  const { connection } = app;
  const sent = await sendOnce(app, tab.contact, [how, seen, text], (key) =>
    how === 'amend'
      ? connection.command('call.amend', { ...seen, kind, theme, note: text }, { key })
      : connection.command('call.retract', { ...seen, reason: text }, { key }),
  );
  void app.queryClient.invalidateQueries(contactsQuery(app, citizenId));
  if (sent === undefined) return;
  app.drafts.drop({ citizenId, context: contactContext(open) });
  tab.contact.setState({ open: undefined, words: '' });
  const t = translator(app.preferences.getState().language);
  announce(
    app.announcer,
    t(how === 'amend' ? 'call.earlier.amendDone' : 'call.earlier.retractDone'),
  );
}
