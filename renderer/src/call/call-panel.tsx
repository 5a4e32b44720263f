import { useStore } from 'zustand';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Panel } from '../ui/panel.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { Call } from './call.ts';
import { CallTime } from './call-time.tsx';
import { CallTrail } from './call-trail.tsx';
import { callCommand, joinCallCommand, newCallCommand, wrapUpCommand } from './commands.ts';
import { OnTheLine } from './on-the-line.tsx';
import { EarlierCalls } from './earlier-calls-list.tsx';
import { PartNote } from './part-note.tsx';
import { useCallOfTab, useCurrentCall } from './use-calls.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

interface CallPanelProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
}

/** Panel 6: the call the person is spoken of in, its trail and its note; else earlier calls. */
export function CallPanel({ tab, citizenId }: CallPanelProps) {
  const { t } = useTexts();
  const call = useCallOfTab(tab.id);
  const current = useCurrentCall();
  return (
    <Panel
      number={6}
      title={t('call.title')}
      className="flo-call"
      actions={call !== undefined && <CallTime startedAt={call.startedAt} />}
    >
      <div data-region="call" tabIndex={-1} className="flo-call__inner">
        {call === undefined ? (
          <>
            {current === undefined ? (
              <p className="flo-actions flo-call__start">
                <CommandButton command={callCommand} variant="secondary" />
              </p>
            ) : (
              <p className="flo-actions flo-call__start">
                <span>{t('call.notInCall')}</span>
                <CommandButton command={joinCallCommand} variant="secondary" />
              </p>
            )}
            <EarlierCalls citizenId={citizenId} />
          </>
        ) : (
          <InCall call={call} tab={tab} citizenId={citizenId} />
        )}
      </div>
    </Panel>
  );
}

function InCall({ call, tab, citizenId }: CallPanelProps & { readonly call: Call }) {
  const { t } = useTexts();
  const view = useStore(call.view);
  const part = view.parts.find((one) => one.tabId === tab.id);
  if (view.step === 'wrapUp') return <WrapUpForm call={call} />;
  if (part === undefined) return null;
  return (
    <>
      <OnTheLine part={part} />
      <CallTrail part={part} />
      <div data-region="call-note">
        <PartNote part={part} lines={3} />
      </div>
      <p className="flo-actions">
        <CommandButton command={wrapUpCommand} by={callCommand} variant="secondary" />
        <CommandButton command={newCallCommand} />
      </p>
      <details className="flo-call__earlier">
        <summary>{t('call.earlier.title')}</summary>
        <EarlierCalls citizenId={citizenId} untitled />
      </details>
    </>
  );
}
