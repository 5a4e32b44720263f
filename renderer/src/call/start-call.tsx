import { useStore } from 'zustand';
import { useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import type { Call } from './call.ts';
import { CallTime } from './call-time.tsx';
import { CallSection } from './call-section.tsx';
import { callCommand, discardCallCommand, wrapUpCommand } from './commands.ts';
import { LooseNote } from './loose-note.tsx';
import { useCurrentCall } from './use-calls.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

/** The call on the start page: it may begin before anybody is known. */
export function StartCall() {
  const { t } = useTexts();
  const call = useCurrentCall();
  return (
    <CallSection aside={call !== undefined && <CallTime startedAt={call.startedAt} />}>
      {call === undefined ? (
        <p className="flo-actions">
          <span>{t('call.none')}</span>
          <CommandButton command={callCommand} variant="secondary" />
        </p>
      ) : (
        <NobodyYet call={call} />
      )}
    </CallSection>
  );
}

function NobodyYet({ call }: { readonly call: Call }) {
  const { t } = useTexts();
  const { parts, step } = useStore(call.view);
  if (parts.length > 0) {
    return (
      <p className="flo-actions">
        <CommandButton command={wrapUpCommand} by={callCommand} variant="secondary" />
      </p>
    );
  }
  if (step === 'wrapUp') return <WrapUpForm call={call} />;
  return (
    <>
      <p>{t('call.nobodyYet')}</p>
      <LooseNote call={call} />
      <p className="flo-actions">
        <CommandButton command={wrapUpCommand} by={callCommand} variant="secondary" />
        <CommandButton command={discardCallCommand} />
      </p>
    </>
  );
}
