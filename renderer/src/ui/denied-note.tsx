import { useTexts } from '../app/services-context.tsx';

/** Somebody decided that this adviser may not see it; what can still be done for the caller. */
export function DeniedNote() {
  const { t } = useTexts();
  return (
    <div className="flo-note flo-note--warning">
      <p className="flo-note__title">{t('status.denied.title')}</p>
      <p>{t('status.denied.body')}</p>
      <p>{t('status.denied.help')}</p>
    </div>
  );
}
