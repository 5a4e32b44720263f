import { useState } from 'react';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { Panel } from '../ui/panel.tsx';
import { focusRegion } from '../ui/focus.ts';
import { ChosenList } from './chosen-list.tsx';
import { GpFilters } from './gp-filters.tsx';
import { GpList } from './gp-list.tsx';

const nobody = { current: undefined, pending: undefined };

/** The list of GPs without a person: for callers who ask about doctors. */
export function ListsPlace() {
  const { generalFindGp } = useServices();
  const { t } = useTexts();
  const [chosen, setChosen] = useState<FindGPRow>();
  const choose = (row: FindGPRow): void => {
    setChosen(row);
    focusRegion('answer');
  };
  return (
    <main
      id="main"
      className="flo-lists"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-hidden">{t('findGp.tableLabel')}</h1>
      <Panel number={3} title={t('findGp.tableLabel')} className="flo-switch">
        <GpFilters store={generalFindGp} />
        <GpList
          store={generalFindGp}
          near={undefined}
          own={nobody}
          chosen={chosen?.gpContractId}
          version={0}
          onChoose={choose}
        />
      </Panel>
      <section
        className="flo-panel"
        data-region="answer"
        data-landmark=""
        data-scope="switching"
        tabIndex={-1}
        aria-label={t('findGp.chosenLabel')}
      >
        {chosen === undefined ? (
          <p className="flo-quiet">{t('findGp.chooseHint')}</p>
        ) : (
          <ChosenList key={chosen.gpContractId} row={chosen} alone />
        )}
      </section>
    </main>
  );
}
