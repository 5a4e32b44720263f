import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { SettingsMenu } from '../settings/settings-menu.tsx';
import { isSigningIn } from './session-state.ts';
import { SignInBox } from './sign-in-box.tsx';

/** The whole window while nobody is signed in: one thing to do, and it has focus. */
export function SignInPlace() {
  const { session } = useServices();
  const { t } = useTexts();
  const underWay = useStore(session.store, isSigningIn);
  return (
    <main
      id="main"
      className="flo-sign-in"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <div className="flo-sign-in__body">
        <h1 className="flo-title">{t('session.signIn.title')}</h1>
        {!underWay && <p>{t('session.signIn.body')}</p>}
        <SignInBox label={t('session.signIn.submit')} />
      </div>
      <div className="flo-sign-in__settings">
        <SettingsMenu />
      </div>
    </main>
  );
}
