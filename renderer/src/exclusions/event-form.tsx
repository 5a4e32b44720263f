import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { DateField } from '../ui/date-field.tsx';
import { PaperForm } from '../ui/paper-form.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { EXCLUSION_FORM, leaveEvent, sendEvent } from './exclusion-actions.ts';
import type { EventDraft, ExclusionView } from './exclusion-state.ts';

interface EventFormProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
  readonly recording: EventDraft;
}

/** Which day somebody appealed, the county governor answered, or the municipality cancelled. */
export function EventForm({ tab, overview, recording }: EventFormProps) {
  const app = useServices();
  const { t } = useTexts();
  const { sending, dayFault } = useStore(tab.exclusions);
  const set = (change: Partial<ExclusionView>): void => tab.exclusions.setState(change);
  return (
    <PaperForm
      region={EXCLUSION_FORM}
      title={t(`exclusions.ask.${recording.event}`)}
      submit={t(sending ? 'exclusions.sending' : 'exclusions.submit')}
      busy={sending}
      onSubmit={() => void sendEvent(app, tab, overview)}
      onLeave={() => leaveEvent(tab)}
    >
      <DateField
        label={t(`exclusions.day.${recording.event}`)}
        fault={dayFault}
        value={recording.on}
        onText={(on) => set({ recording: { ...recording, on }, dayFault: undefined })}
      />
    </PaperForm>
  );
}
