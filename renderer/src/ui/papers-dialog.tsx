import { Button } from '@navikt/ds-react/Button';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../app/services-context.tsx';
import { Dialog } from './dialog.tsx';
import { KeyText } from './key-hint.tsx';

interface PapersDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that shows what is registered of a kind, and below it what more can be. */
export function PapersDialog({ title, onClose, children }: PapersDialogProps) {
  const { t } = useTexts();
  const heading = useId();
  return (
    <Dialog labelledBy={heading} onClose={onClose}>
      <header className="flo-dialog__header">
        <h2 id={heading} className="flo-title">
          {title}
        </h2>
        <Button type="button" size="xsmall" variant="tertiary" onClick={onClose}>
          <span className="flo-command">
            {t('common.close')} <KeyText keys="Escape" />
          </span>
        </Button>
      </header>
      {children}
    </Dialog>
  );
}
