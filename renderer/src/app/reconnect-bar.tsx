import { Button } from '@navikt/ds-react/Button';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { announce } from '../ui/announcer.ts';
import { useServices, useTexts } from './services-context.tsx';

/** Says that the line is lost and coming back. What is on the screen stays, and may be old. */
export function ReconnectBar() {
  const { connection, announcer } = useServices();
  const { t } = useTexts();
  const { phase, connects } = useStore(connection.state);
  const lost = phase === 'lost';
  useEffect(() => {
    if (lost) announce(announcer, t('status.connection.lost'));
    else if (connects > 1) announce(announcer, t('status.connection.back'));
  }, [announcer, connects, lost, t]);
  if (!lost) return null;
  return (
    <div className="flo-bar">
      <strong>{t('status.connection.lost')}</strong>
      <span>{t('status.connection.lostBody')}</span>
      <Button type="button" size="xsmall" variant="secondary" onClick={() => connection.retryNow()}>
        {t('status.connection.reconnectNow')}
      </Button>
    </div>
  );
}
