import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { explainError } from '#texts/error-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { cancelSignInCommand, signInCommand } from './commands.ts';
import { isSigningIn } from './session-state.ts';
import { SigningIn } from './signing-in.tsx';

/** Why the last try came to nothing, in words; undefined when nothing did. */
function useFailureText(): string | undefined {
  const { session, signInTrouble } = useServices();
  const { t, language } = useTexts();
  const last = useStore(session.store, ({ status }) => status?.lastFailure ?? null);
  const { failure } = useStore(signInTrouble);
  // The backend knows why better than the code its call ended with.
  if (last !== null) return t(`session.failures.${last}`);
  if (failure === undefined) return undefined;
  const { title, body } = explainError(failure.code, language);
  return `${title}. ${body}`;
}

interface SignInBoxProps {
  /** What the button says: to sign in, or to unlock. */
  readonly label: string;
}

/** The one button that begins a sign-in, what became of the last try, and what happens meanwhile. */
export function SignInBox({ label }: SignInBoxProps) {
  const { session } = useServices();
  const { t } = useTexts();
  const view = useStore(session.store);
  const trouble = useFailureText();
  const box = useRef<HTMLDivElement>(null);
  const underWay = isSigningIn(view);
  useEffect(() => {
    // The button that had focus is another one now.
    box.current?.querySelector<HTMLElement>('[data-command]')?.focus();
  }, [underWay]);
  return (
    <div ref={box} data-scope="signIn">
      {underWay && <SigningIn url={view.status?.authorizationUrl ?? null} />}
      <p className="flo-sign-in__trouble" role="alert">
        {!underWay && trouble}
      </p>
      <p className="flo-actions">
        {underWay ? (
          <CommandButton command={cancelSignInCommand} variant="secondary" />
        ) : (
          <CommandButton command={signInCommand} variant="primary">
            {label}
          </CommandButton>
        )}
      </p>
      {view.status?.sealing === 'file' && (
        <p className="flo-quiet flo-small flo-sign-in__sealing">{t('session.sealing')}</p>
      )}
    </div>
  );
}
