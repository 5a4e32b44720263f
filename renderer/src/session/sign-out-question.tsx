import { Button } from '@navikt/ds-react/Button';
import { useServices, useTexts } from '../app/services-context.tsx';
import { signOut, unsettledSwitches } from './session-actions.ts';

interface SignOutQuestionProps {
  readonly onStay: () => void;
}

/** Whether to sign out although nobody knows yet what became of a switch. It names no caller. */
export function SignOutQuestion({ onStay }: SignOutQuestionProps) {
  const app = useServices();
  const { t } = useTexts();
  return (
    <div role="group" aria-labelledby="sign-out-title">
      <h2 id="sign-out-title" className="flo-note__title">
        {t('session.signOut.title')}
      </h2>
      <p>{t('session.signOut.body', { count: Math.max(1, unsettledSwitches(app)) })}</p>
      <p className="flo-actions">
        <Button type="button" size="xsmall" autoFocus onClick={onStay}>
          {t('session.signOut.stay')}
        </Button>
        <Button type="button" size="xsmall" variant="secondary" onClick={() => void signOut(app)}>
          {t('session.signOut.submit')}
        </Button>
      </p>
    </div>
  );
}
