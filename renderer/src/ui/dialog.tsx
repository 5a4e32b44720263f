import { useEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  /** Id of the heading inside. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly onClose: () => void;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog: Escape closes it, and focus goes back to what opened it. What is typed inside
 * must live outside, so that closing loses nothing.
 */
export function Dialog({ labelledBy, describedBy, onClose, narrow, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    element.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={`flo-dialog ${narrow === true ? 'flo-dialog--narrow' : ''}`}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClose={onClose}
      data-scope="dialog"
    >
      {children}
    </dialog>
  );
}
