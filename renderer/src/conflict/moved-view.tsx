import type { ReactNode } from 'react';
import { useTexts } from '../app/services-context.tsx';
import { Personal } from '../ui/personal.tsx';
import './conflict.css';

/** Something that is another than it was, in words. */
export interface MovedLine {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

interface MovedViewProps {
  readonly lines: readonly MovedLine[];
  /** Said when something moved that none of the lines tells of. */
  readonly other: string;
  /** How to go on. */
  readonly action: ReactNode;
}

/** What somebody else changed since a thing was begun, and how to go on with it as it stands. */
export function MovedView({ lines, other, action }: MovedViewProps) {
  const { t } = useTexts();
  return (
    <section className="flo-conflict" aria-label={t('conflict.moved')} data-region="conflict">
      <p className="flo-conflict__title" role="alert" tabIndex={-1} data-first-focus="">
        {t('conflict.moved')}
      </p>
      {lines.length === 0 && <p>{other}</p>}
      <dl className="flo-conflict__moved">
        {lines.map(({ key, label, before, now }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <span className="flo-quiet">
                {t('conflict.before')} <Personal>{before}</Personal>
              </span>
              <br />
              {t('conflict.now')} <Personal>{now}</Personal>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('conflict.kept')}</p>
      <p className="flo-actions">{action}</p>
    </section>
  );
}
