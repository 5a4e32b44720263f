import { useState } from 'react';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { ListsBeside } from '../find-gp/lists-beside.tsx';
import { focusRegion } from '../ui/focus.ts';
import { Simulator } from './simulator.tsx';

/** The queue of a list explained, and what the list would do with so many free places. */
export function SimulatorPlace() {
  const { queueFindGp } = useServices();
  const { t } = useTexts();
  const [chosen, setChosen] = useState<FindGPRow>();
  const choose = (row: FindGPRow): void => {
    setChosen(row);
    focusRegion('simulator');
  };
  return (
    <ListsBeside
      title={t('waitingList.simulator.title')}
      store={queueFindGp}
      chosen={chosen}
      onChoose={choose}
      className="flo-simulator"
    >
      <section
        className="flo-panel flo-simulator__answer"
        data-region="simulator"
        data-landmark=""
        data-scope="simulator"
        tabIndex={-1}
        aria-label={t('waitingList.simulator.title')}
      >
        <h2 className="flo-panel__title">{t('waitingList.simulator.title')}</h2>
        {chosen === undefined ? (
          <p className="flo-quiet">{t('waitingList.simulator.choose')}</p>
        ) : (
          <Simulator key={chosen.gpContractId} row={chosen} />
        )}
      </section>
    </ListsBeside>
  );
}
