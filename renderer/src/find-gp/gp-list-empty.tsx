import { Button } from '@navikt/ds-react/Button';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { focusRegion } from '../ui/focus.ts';
import type { FindGPView } from './find-gp-view.ts';

interface GpListEmptyProps {
  readonly store: StoreApi<FindGPView>;
  readonly cacheIsEmpty: boolean;
}

/** Why there are no rows, and the way out. */
export function GpListEmpty({ store, cacheIsEmpty }: GpListEmptyProps) {
  const { t } = useTexts();
  const { onlyFreePlaces, municipalityNumber } = useStore(store);
  useEffect(() => {
    // The rows that had focus are gone: the way out takes it.
    if (document.activeElement === document.body) focusRegion('gp-list');
  }, []);
  if (cacheIsEmpty) return <p>{t('findGp.empty.noData')}</p>;
  return (
    <div className="flo-gp-list__empty" role="group" tabIndex={-1} data-first-focus="">
      <p>{t(onlyFreePlaces ? 'findGp.empty.noFree' : 'findGp.empty.noMatch')}</p>
      <p className="flo-actions">
        {onlyFreePlaces && (
          <CommandButton command={commandById('find-gp.free-only')} variant="secondary">
            {t('findGp.empty.showFull')}
          </CommandButton>
        )}
        {municipalityNumber !== undefined && (
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            onClick={() => store.setState({ municipalityNumber: undefined })}
          >
            {t('findGp.empty.wholeCountry')}
          </Button>
        )}
        <CommandButton command={commandById('find-gp.reset')} />
      </p>
    </div>
  );
}
