import { useState } from 'react';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { agreementState } from '../agreements/agreement-state.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { focusRegion } from '../ui/focus.ts';
import { ChosenList } from './chosen-list.tsx';
import { ListsBeside } from './lists-beside.tsx';

const showAgreement = commandById('agreement.open');
/** The list of GPs without a person: for callers who ask about doctors. */
export function ListsPlace() {
  const { generalFindGp } = useServices();
  const { t } = useTexts();
  const [chosen, setChosen] = useState<FindGPRow>();
  const choose = (row: FindGPRow): void => {
    setChosen(row);
    agreementState.setState({ chosen: row.gpContractId });
    focusRegion('answer');
  };
  return (
    <ListsBeside
      title={t('findGp.tableLabel')}
      store={generalFindGp}
      chosen={chosen}
      onChoose={choose}
    >
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
          <>
            <ChosenList key={chosen.gpContractId} row={chosen} alone />
            <p className="flo-actions">
              <CommandButton command={showAgreement} variant="secondary" />
            </p>
          </>
        )}
      </section>
    </ListsBeside>
  );
}
