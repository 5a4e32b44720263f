import type { ReactNode } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { useTexts } from '../app/services-context.tsx';
import { Panel } from '../ui/panel.tsx';
import type { FindGPView } from './find-gp-view.ts';
import { GpFilters } from './gp-filters.tsx';
import { GpList } from './gp-list.tsx';

const nobody = { current: undefined, pending: undefined };

interface ListsBesideProps {
  readonly title: string;
  readonly store: StoreApi<FindGPView>;
  readonly chosen: FindGPRow | undefined;
  readonly onChoose: (row: FindGPRow) => void;
  readonly className?: string;
  /** What is told about the list that was chosen: a section of its own. */
  readonly children: ReactNode;
}

/** A place with every list of GPs, and beside it what is asked about the one that is chosen. */
export function ListsBeside(props: ListsBesideProps) {
  const { title, store, chosen, onChoose, className = '', children } = props;
  const { t } = useTexts();
  return (
    <main
      id="main"
      className={`flo-lists ${className}`}
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-hidden">{title}</h1>
      <Panel number={3} title={t('findGp.tableLabel')} className="flo-switch">
        <GpFilters store={store} />
        <GpList
          store={store}
          near={undefined}
          own={nobody}
          chosen={chosen?.gpContractId}
          version={0}
          onChoose={onChoose}
        />
      </Panel>
      {children}
    </main>
  );
}
