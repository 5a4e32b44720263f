import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { DraftNote } from '../drafts/draft-note.tsx';
import type { Call } from './call.ts';
import { NoteField } from './note-field.tsx';

/** What is written of a call before anybody in it is known. */
export function LooseNote({ call }: { readonly call: Call }) {
  const { calls, drafts } = useServices();
  const { t } = useTexts();
  const { looseNote } = useStore(call.view);
  return (
    <div data-region="call-note">
      <NoteField
        label={t('call.note.label')}
        citizenId={null}
        text={looseNote}
        lines={3}
        onText={(text) => calls.setLooseNote(call, text)}
        onTextUsed={() => undefined}
      />
      <DraftNote status={drafts.status({ citizenId: null, context: call.looseContext })} />
    </div>
  );
}
