import { Button } from '@navikt/ds-react/Button';
import type { FormEvent, ReactNode } from 'react';
import { useTexts } from '../app/services-context.tsx';
import { KeyText } from './key-hint.tsx';

interface PaperFormProps {
  /** Name to find it by (`focusRegion`). */
  readonly region: string;
  readonly title: string;
  /** The verb of what is done. */
  readonly submit: string;
  /** On its way: nothing is sent twice. */
  readonly busy: boolean;
  readonly onSubmit: () => void;
  /** Leaves it without sending, where that is something else than closing the dialog. */
  readonly onLeave?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The one form of a dialog that shows more than a form; `Ctrl+Enter` sends it. */
export function PaperForm(props: PaperFormProps) {
  const { region, title, submit, busy, onSubmit, onLeave, children } = props;
  const { t } = useTexts();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form className="flo-dialog__form" onSubmit={send} noValidate aria-busy={busy}>
      <h3 className="flo-label" data-region={region} tabIndex={-1}>
        {title}
      </h3>
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
        {onLeave !== undefined && (
          <Button type="button" size="xsmall" variant="tertiary" onClick={onLeave}>
            {t('common.cancel')}
          </Button>
        )}
      </p>
    </form>
  );
}
