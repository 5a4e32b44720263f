import { Button } from '@navikt/ds-react/Button';
import { languages } from '#texts/languages.ts';
import { useServices, useTexts } from '../../app/services-context.tsx';
import { openIdentity } from '../../citizen/active-citizen.ts';
import { recordLeaving } from '../../privacy/record.ts';
import { announce } from '../announcer.ts';
import { copyText } from '../copy-text.ts';
import { useSpokenLanguage } from './spoken-language.tsx';

const codes = { nb: 'nb', nn: 'nn', en: 'en' } as const;

/** What to say to the caller, in the caller's language; that is not always the adviser's. */
export function ReadAloud({ sentences }: { readonly sentences: readonly string[] }) {
  const app = useServices();
  const { announcer } = app;
  const { t } = useTexts();
  const { spoken, choose } = useSpokenLanguage();
  const copy = (): void => {
    // A record that is shut has nothing of its person in the text, and nobody to write it down on.
    const citizenId = openIdentity(app)?.citizenId;
    const recorded =
      citizenId === undefined
        ? Promise.resolve()
        : recordLeaving(app, citizenId, 'copy', 'readAloud');
    void recorded
      .then(
        () => copyText(sentences.join('\n')),
        () => false,
      )
      .then((done) => announce(announcer, done ? t('common.copied') : t('errors.clipboard.title')));
  };
  return (
    <figure className="flo-read">
      <figcaption className="flo-read__head">
        <span className="flo-label">{t('switching.receipt.readAloud')}</span>
        <span
          role="group"
          aria-label={t('switching.receipt.language')}
          className="flo-read__languages"
        >
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              className="flo-read__language"
              aria-pressed={language === spoken}
              title={t(`settings.languages.${language}`)}
              onClick={() => choose(language)}
            >
              {codes[language]}
              <span className="flo-hidden"> {t(`settings.languages.${language}`)}</span>
            </button>
          ))}
        </span>
        <Button type="button" size="xsmall" variant="tertiary" onClick={copy}>
          {t('common.copy')}
        </Button>
      </figcaption>
      <blockquote lang={spoken} className="flo-read__text">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </blockquote>
    </figure>
  );
}
