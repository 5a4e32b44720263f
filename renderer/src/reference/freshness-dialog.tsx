import { Button } from '@navikt/ds-react/Button';
import type { CollectionStatus } from '#contract/workspace/reference.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fact } from '../ui/fact.tsx';
import { KeyText } from '../ui/key-hint.tsx';
import { ageLevel, whenOf } from './age.ts';
import { FreshnessNotes } from './freshness-notes.tsx';
import { useReferenceStatus } from './use-status.ts';
import './reference.css';

/** Where the local copy is from, and how old each part of it is. */
export function FreshnessDialog() {
  const { dialog } = useServices();
  const { t } = useTexts();
  const status = useReferenceStatus();
  const close = (): void => dialog.setState({ open: undefined });
  return (
    <Dialog labelledBy="freshness-title" onClose={close} narrow>
      <header className="flo-dialog__header">
        <h2 id="freshness-title" className="flo-title">
          {t('reference.title')}
        </h2>
        <Button type="button" size="xsmall" variant="tertiary" onClick={close}>
          <span className="flo-command">
            {t('common.close')} <KeyText keys="Escape" />
          </span>
        </Button>
      </header>
      <p>{t('reference.intro')}</p>
      {status !== undefined && (
        <>
          <dl className="flo-facts">
            <Fact label={t('reference.service')}>
              {t(status.online ? 'layout.start.answers' : 'layout.start.down')}
            </Fact>
            <Fact label={t('reference.source')}>
              {t(status.persistent ? 'reference.sourceText' : 'reference.sourceMemory')}
            </Fact>
          </dl>
          <FreshnessNotes status={status} />
          <table className="flo-ages">
            <thead>
              <tr>
                <th scope="col">{t('reference.collection')}</th>
                <th scope="col" className="flo-ages__number">
                  {t('reference.rows')}
                </th>
                <th scope="col">{t('reference.age')}</th>
                <th scope="col">{t('reference.state')}</th>
              </tr>
            </thead>
            <tbody>
              {status.collections.map((one) => (
                <Line key={one.collection} one={one} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  );
}

function Line({ one }: { readonly one: CollectionStatus }) {
  const { t, language } = useTexts();
  const now = useNow();
  const level = ageLevel(one.asOf, now);
  const state = one.state === 'doubtful' ? 'doubtful' : level;
  return (
    <tr>
      <th scope="row">{t(`reference.collections.${one.collection}`)}</th>
      <td className="flo-ages__number">{wholeNumber(one.rows, language)}</td>
      <td>{one.asOf === null ? '–' : whenOf(one.asOf, now)}</td>
      <td className={`flo-age flo-age--${level}`}>{t(`reference.states.${state}`)}</td>
    </tr>
  );
}
