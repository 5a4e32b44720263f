import { useStore } from 'zustand';
import { MOST_NOTE } from '#contract/flo-api/calls.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { isKept } from '../rpc/failure.ts';
import { Field } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { PersonalLines } from '../ui/personal-input.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { leaveContact, sendContact } from './contact-actions.ts';
import { contactContext, typedOfContact } from './contact-state.ts';

interface ContactDialogProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
}

const MOST_REASON = 500;

/** Puts a recorded call right: another version of its note, or that it was recorded by mistake. */
export function ContactDialog({ tab, citizenId }: ContactDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const view = useStore(tab.contact);
  const { open, words, fault, sending, failure } = view;
  if (open === undefined) return null;
  const amends = open.how === 'amend';
  const hint = t(amends ? 'call.earlier.amendHint' : 'call.earlier.retractHint');
  const wrong = t(amends ? 'call.wrapUp.missing.note' : 'call.earlier.reasonFault');
  return (
    <FormDialog
      title={t(amends ? 'call.earlier.amendTitle' : 'call.earlier.retractTitle')}
      submit={t(amends ? 'call.earlier.save' : 'call.earlier.retractSubmit')}
      busy={sending}
      onSubmit={() => void sendContact(app, tab, citizenId)}
      onClose={() => leaveContact(tab)}
    >
      <Field
        label={t(amends ? 'call.note.label' : 'call.earlier.reason')}
        hint={fault ? wrong : hint}
      >
        {(id, described) => (
          <PersonalLines
            id={id}
            aria-describedby={described}
            className="flo-input flo-note-field__text"
            rows={amends ? 8 : 3}
            maxLength={amends ? MOST_NOTE : MOST_REASON}
            value={words}
            readOnly={sending}
            onText={(text) => tab.contact.setState({ words: text, fault: false })}
            {...(fault && { 'aria-invalid': true })}
          />
        )}
      </Field>
      <FormDraft
        key={contactContext(open)}
        citizenId={citizenId}
        context={contactContext(open)}
        words={typedOfContact(view)}
        restore={(kept) => {
          if (typeof kept === 'string') tab.contact.setState({ words: kept });
        }}
        sent={failure !== undefined && isKept(failure)}
      />
      <SendingTrouble failure={failure} />
    </FormDialog>
  );
}
