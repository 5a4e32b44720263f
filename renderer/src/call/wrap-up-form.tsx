import { useStore } from 'zustand';
import { contactKinds } from '#contract/flo-api/calls.ts';
import { useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import type { Call } from './call.ts';
import { CallbackFields } from './callback-fields.tsx';
import { backToCallCommand, discardCallCommand, recordCallCommand } from './commands.ts';
import { ThemeField } from './theme-field.tsx';
import { WrapUpKind } from './wrap-up-kind.tsx';
import { WrapUpPart } from './wrap-up-part.tsx';

/** The end of a call: what kind it was, what about, the notes, and whether somebody is called back. */
export function WrapUpForm({ call }: { readonly call: Call }) {
  const { t } = useTexts();
  const view = useStore(call.view);
  const { parts, kind, theme, discarding, failure, looseNote, missing } = view;
  if (discarding) return <DiscardQuestion />;
  return (
    <div
      className="flo-call__wrap-up"
      data-scope="wrapUp"
      role="form"
      aria-label={t('call.wrapUp.title')}
    >
      {parts.length === 0 ? (
        <p tabIndex={-1} data-first-focus="">
          {t(looseNote.trim() === '' ? 'call.wrapUp.nothing' : 'call.wrapUp.looseNote')}
        </p>
      ) : (
        <>
          <WrapUpKind
            kinds={contactKinds}
            kind={kind}
            missing={kind === undefined && missing.includes('kind')}
            onChoose={(chosen) => call.view.setState({ kind: chosen })}
          />
          <ThemeField
            value={theme}
            missing={theme === undefined && missing.includes('theme')}
            onChoose={(chosen) => call.view.setState({ theme: chosen })}
          />
          {parts.map((part) => (
            <WrapUpPart key={part.citizenId} part={part} named={parts.length > 1} />
          ))}
          <CallbackFields call={call} />
        </>
      )}
      <SendingTrouble failure={failure} />
      <p className="flo-actions">
        {(parts.length > 0 || looseNote.trim() === '') && (
          <CommandButton command={recordCallCommand} variant="primary">
            {t(parts.length === 0 ? 'call.wrapUp.end' : 'call.wrapUp.submit')}
          </CommandButton>
        )}
        <CommandButton command={backToCallCommand} />
        <CommandButton command={discardCallCommand} />
      </p>
    </div>
  );
}

/** Whether the call is to end without a word of it kept. */
function DiscardQuestion() {
  const { t } = useTexts();
  return (
    <div className="flo-note" data-scope="wrapUp" data-region="call-discard">
      <p tabIndex={-1} data-first-focus="">
        {t('call.wrapUp.discard')}
      </p>
      <p className="flo-actions">
        <CommandButton command={discardCallCommand} variant="secondary">
          {t('call.wrapUp.discardYes')}
        </CommandButton>
        <CommandButton command={backToCallCommand} />
      </p>
    </div>
  );
}
