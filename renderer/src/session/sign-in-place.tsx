import { useTexts } from '../app/services-context.tsx';
import { SettingsMenu } from '../settings/settings-menu.tsx';
import { SignInBox } from './sign-in-box.tsx';

/** The whole window while nobody is signed in: one thing to do, and it has focus. */
export function SignInPlace() {
  const { t } = useTexts();
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
        <p>{t('session.signIn.body')}</p>
        <SignInBox label={t('session.signIn.submit')} />
      </div>
      <div className="flo-sign-in__settings">
        <SettingsMenu />
      </div>
    </main>
  );
}
