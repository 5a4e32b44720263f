import { useTexts } from '../app/services-context.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { usePatience } from '../ui/use-patience.ts';
import { CitizenColumns } from './citizen-columns.tsx';

/** The screen of a person who is on the way: the same places, empty, so that nothing moves. */
export function CitizenOpening() {
  const { t } = useTexts();
  const patience = usePatience(true);
  return (
    <>
      <div className={`flo-header flo-waiting flo-waiting--${patience}`} aria-busy="true">
        <SkeletonLines lines={2} />
        <h1 className="flo-hidden">{t('palette.lookingUp')}</h1>
        {patience === 'slow' && <p className="flo-header__slow">{t('status.slow')}</p>}
      </div>
      <CitizenColumns
        first={
          <div className={`flo-panel flo-waiting flo-waiting--${patience}`}>
            <SkeletonLines lines={9} />
          </div>
        }
        second={
          <div className={`flo-panel flo-waiting flo-waiting--${patience}`}>
            <SkeletonLines lines={12} />
          </div>
        }
        third={null}
        call={null}
      />
    </>
  );
}
