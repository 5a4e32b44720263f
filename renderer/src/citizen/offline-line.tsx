import { Button } from '@navikt/ds-react/Button';
import { useTexts } from '../app/services-context.tsx';
import { useAsOfWords } from './as-of.tsx';

/** Nobody answers: what stands here stays, is as it was, and what is confirmed is kept. */
export function OfflineLine({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTexts();
  const words = useAsOfWords();
  return (
    <div className="flo-bar" role="group" aria-label={t('status.offline.title')}>
      <strong>{t('status.offline.title')}</strong>
      <span>
        {words?.source} {t('status.offline.body')}
      </span>
      <Button type="button" size="xsmall" variant="secondary" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
