import type { ReactNode } from 'react';
import { useTexts } from '../app/services-context.tsx';

interface CallSectionProps {
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The call where there is no panel for it: on the start page, and in a tab without an open person. */
export function CallSection({ aside, children }: CallSectionProps) {
  const { t } = useTexts();
  return (
    <section
      className="flo-call flo-call--start"
      aria-label={t('call.title')}
      data-region="call"
      data-landmark=""
      tabIndex={-1}
    >
      <h2 className="flo-label">
        {t('call.title')} {aside}
      </h2>
      {children}
    </section>
  );
}
