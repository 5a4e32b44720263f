import { Button } from '@navikt/ds-react/Button';
import { useId } from 'react';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { announce } from '../ui/announcer.ts';
import { copyText } from '../ui/copy-text.ts';

interface SigningInProps {
  /** Where the provider is; null until the backend has it. */
  readonly url: string | null;
}

/** What happens now, and the address to open by hand: the browser may not have opened. */
export function SigningIn({ url }: SigningInProps) {
  const { announcer, signInTrouble } = useServices();
  const { t } = useTexts();
  const byHand = useStore(signInTrouble, (state) => state.byHand);
  const address = useId();
  const copy = (text: string): void => {
    void copyText(text).then((done) =>
      announce(announcer, done ? t('common.copied') : t('errors.clipboard.title')),
    );
  };
  return (
    <div role="status">
      <p className="flo-note__title">{t('session.underWay.title')}</p>
      <p>{url === null ? t('session.signIn.beginning') : t('session.underWay.body')}</p>
      {url !== null && (
        <div className="flo-sign-in__by-hand">
          <label className="flo-label" htmlFor={address}>
            {t('session.underWay.byHand')}
          </label>
          <span className="flo-sign-in__address">
            <input
              id={address}
              className="flo-input"
              type="text"
              readOnly
              spellCheck={false}
              value={url}
              onFocus={(event) => event.target.select()}
            />
            <Button type="button" size="xsmall" variant="secondary" onClick={() => copy(url)}>
              {t('common.copy')}
            </Button>
          </span>
          {byHand && (
            <a className="flo-link" href={url} target="_blank" rel="noopener noreferrer">
              {t('session.underWay.open')}
            </a>
          )}
        </div>
      )}
    </div>
  );
}
