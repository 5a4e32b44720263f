import { Button } from '@navikt/ds-react/Button';
import { useTexts } from '../app/services-context.tsx';

interface OlderButtonProps {
  readonly asked: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** How many there are so far. */
  readonly count: number;
}

/** How many are shown, and the way to more. */
export function OlderButton({ asked, count }: OlderButtonProps) {
  const { t } = useTexts();
  return (
    <p className="flo-actions flo-no-print">
      <span className="flo-quiet" role="status">
        {t('privacy.lookups.loaded', { count })}
        {!asked.hasNextPage && ` · ${t('privacy.lookups.all')}`}
      </span>
      {asked.hasNextPage && (
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          aria-disabled={asked.isFetchingNextPage}
          onClick={() => void asked.fetchNextPage()}
        >
          {t('privacy.lookups.older')}
        </Button>
      )}
    </p>
  );
}
