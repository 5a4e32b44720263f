import { useStore } from 'zustand';
import { CommandButton } from '../ui/command-button.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { Call } from './call.ts';
import { CallSection } from './call-section.tsx';
import { callCommand, discardCallCommand, wrapUpCommand } from './commands.ts';
import { LooseNote } from './loose-note.tsx';
import { PartNote } from './part-note.tsx';
import { useCallOfTab } from './use-calls.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

/** The call of a tab that has no panels, because its person was not found, not fetched, or is shut. */
export function CallOfTab({ tab }: { readonly tab: CitizenTab }) {
  const call = useCallOfTab(tab.id);
  if (call === undefined) return null;
  return (
    <CallSection>
      <GoesOn call={call} tab={tab} />
    </CallSection>
  );
}

function GoesOn({ call, tab }: { readonly call: Call; readonly tab: CitizenTab }) {
  const { parts, step } = useStore(call.view);
  if (step === 'wrapUp') return <WrapUpForm call={call} />;
  const part = parts.find(({ tabId }) => tabId === tab.id);
  return (
    <>
      {part !== undefined && (
        <div data-region="call-note">
          <PartNote part={part} lines={3} />
        </div>
      )}
      {parts.length === 0 && <LooseNote call={call} />}
      <p className="flo-actions">
        <CommandButton command={wrapUpCommand} by={callCommand} variant="secondary" />
        <CommandButton command={discardCallCommand} />
      </p>
    </>
  );
}
