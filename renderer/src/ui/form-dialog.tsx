import { Button } from '@navikt/ds-react/Button';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../app/services-context.tsx';
import { Dialog } from './dialog.tsx';
import { KeyText } from './key-hint.tsx';

interface FormDialogProps {
  readonly title: string;
  /** What the button says; the verb of what is done. */
  readonly submit: string;
  /** On its way: nothing is sent twice. */
  readonly busy: boolean;
  readonly onSubmit: () => void;
  /** Escape or the button: what is typed must live outside and stay. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with one form. `Ctrl+Enter` sends it from every field, Escape leaves it. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, busy, onSubmit, onClose, children } = props;
  const { t } = useTexts();
  const heading = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Dialog labelledBy={heading} onClose={onClose} narrow>
      <h2 id={heading} className="flo-title">
        {title}
      </h2>
      <form className="flo-dialog__form" onSubmit={send} noValidate aria-busy={busy}>
        {children}
        <p className="flo-actions">
          <Button type="submit" size="xsmall" {...(busy && { 'aria-disabled': true })}>
            <span className="flo-command">
              {submit}
              <span aria-hidden="true">
                <KeyText keys="Ctrl+Enter" />
              </span>
            </span>
          </Button>
          <Button type="button" size="xsmall" variant="tertiary" onClick={onClose}>
            <span className="flo-command">
              {t('common.cancel')}
              <span aria-hidden="true">
                <KeyText keys="Escape" />
              </span>
            </span>
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
