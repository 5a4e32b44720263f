import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { AllocationSetting } from '#contract/flo-api/allocation.ts';
import { MunicipalityNumber } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { MunicipalityField } from '../ui/municipality-field.tsx';
import { Panel } from '../ui/panel.tsx';
import { sessionQuery } from '../workspace/session-query.ts';
import { settingQuery } from './allocation-actions.ts';
import { allocationView, showMunicipality } from './allocation-state.ts';
import { DutyPanel } from './duty-panel.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { LetterList } from './letter-list.tsx';
import type { Numbered } from './read-letter.ts';
import { SettingFacts } from './setting-facts.tsx';

const register = commandById('allocation.register');

/** What a municipality has asked of the nights that give people without a list one. */
export function AllocationPlace() {
  const { t } = useTexts();
  const chosen = useStore(allocationView, (state) => state.municipalityNumber);
  const number = MunicipalityNumber.safeParse(chosen);
  return (
    <main
      id="main"
      className="flo-agreement"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <header>
        <h1 className="flo-title" tabIndex={-1} data-first-focus="">
          {t('allocation.title')}
        </h1>
        <p className="flo-quiet">{t('allocation.intro')}</p>
      </header>
      <MunicipalityField
        label={t('allocation.municipality')}
        value={chosen}
        onChoose={showMunicipality}
      />
      {number.success && <OfMunicipality key={chosen} number={number.data} />}
    </main>
  );
}

function OfMunicipality({ number }: { readonly number: Numbered }) {
  const app = useServices();
  const { t } = useTexts();
  const asked = useQuery(settingQuery(app, number));
  return (
    <AnswerStates asked={asked} what={t('allocation.what')} lines={8}>
      {(setting) => <Setting setting={setting} />}
    </AnswerStates>
  );
}

function Setting({ setting }: { readonly setting: AllocationSetting }) {
  const { connection } = useServices();
  const { t } = useTexts();
  const asking = useStore(allocationView, (state) => state.asking);
  const today = useQuery(sessionQuery({ connection })).data?.today;
  const { letters, municipalityNumber } = setting;
  return (
    <div className="flo-agreement__panels">
      <Panel number={1} title={t('allocation.holds')}>
        <SettingFacts setting={setting} />
        <p className="flo-actions">
          <CommandButton command={register} variant="secondary" />
        </p>
      </Panel>
      <Panel number={2} title={t('allocation.letters')} count={String(letters.length)}>
        <LetterList letters={letters} />
      </Panel>
      <DutyPanel number={municipalityNumber} />
      {asking && today !== undefined && <LetterDialog setting={setting} today={today} />}
    </div>
  );
}
