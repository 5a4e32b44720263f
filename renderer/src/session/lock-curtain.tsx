import { Button } from '@navikt/ds-react/Button';
import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { signOut, unsettledSwitches } from './session-actions.ts';
import { SignInBox } from './sign-in-box.tsx';
import { SignOutQuestion } from './sign-out-question.tsx';

/**
 * In front of everything while the workspace is locked. It is modal, so that no open dialog behind
 * it can be reached, and no key closes it.
 */
export function LockCurtain() {
  const app = useServices();
  const { t } = useTexts();
  const owner = useStore(app.session.store, (state) => state.owner);
  const element = useRef<HTMLDialogElement>(null);
  const [asking, setAsking] = useState(false);
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.setAttribute('closedby', 'none');
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const leave = (): void => {
    if (unsettledSwitches(app) > 0) setAsking(true);
    else void signOut(app);
  };
  return (
    <dialog
      ref={element}
      className="flo-curtain"
      aria-labelledby="curtain-title"
      onCancel={(event) => event.preventDefault()}
    >
      <div className="flo-sign-in__body">
        <h1 id="curtain-title" className="flo-title">
          {t('session.locked.title')}
        </h1>
        <p>{t('session.locked.body')}</p>
        {owner !== undefined && (
          <p className="flo-quiet">
            {t('session.locked.signedInAs', {
              name: owner.name,
              role: t(`session.roles.${owner.role}`),
            })}
          </p>
        )}
        {asking ? (
          <SignOutQuestion onStay={() => setAsking(false)} />
        ) : (
          <>
            <SignInBox label={t('session.locked.unlock')} />
            <p className="flo-sign-in__leave">
              <Button type="button" size="xsmall" variant="tertiary" onClick={leave}>
                {t('session.locked.signOut')}
              </Button>
              <span className="flo-quiet">{t('session.locked.signOutHint')}</span>
            </p>
          </>
        )}
      </div>
    </dialog>
  );
}
