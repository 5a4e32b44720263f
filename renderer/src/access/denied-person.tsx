import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { AccessRefusal } from '#contract/flo-api/access.ts';
import { explainAccess } from '#texts/access-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { ReadAloud } from '../ui/explanation/read-aloud.tsx';
import { SpokenLanguageProvider, useSpokenLanguage } from '../ui/explanation/spoken-language.tsx';
import { announce } from '../ui/announcer.ts';
import { CommandButton } from '../ui/command-button.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { DeniedSteps } from './denied-steps.tsx';
import { HandOverReceipt } from './hand-over-receipt.tsx';

const others = ['palette.open', 'person-search.open'].map(commandById);

function SayToCaller({ access }: { readonly access: AccessRefusal }) {
  const { spoken } = useSpokenLanguage();
  return <ReadAloud sentences={[explainAccess(access, spoken).readAloud]} />;
}

interface DeniedPersonProps {
  readonly tab: CitizenTab;
  readonly access: AccessRefusal;
}

/** Why a record is shut, in one sentence; what to say to the caller; and what can be done. */
export function DeniedPerson({ tab, access }: DeniedPersonProps) {
  const { announcer } = useServices();
  const { t, language } = useTexts();
  const sending = useStore(tab.access, (state) => state.sending);
  const { title, reason, nextSteps } = explainAccess(access, language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    announce(announcer, t('denied.tab'));
    const { activeElement } = document;
    const waiting = activeElement?.getAttribute('data-region') === 'main';
    if (waiting || activeElement === document.body) heading.current?.focus();
  }, [announcer, t]);
  return (
    <section className="flo-denied" data-scope="denied" aria-labelledby="denied-title">
      <h1
        id="denied-title"
        ref={heading}
        className="flo-title"
        tabIndex={-1}
        data-first-focus=""
        aria-describedby="denied-reason"
      >
        {t('denied.tab')}: {title}
      </h1>
      <p id="denied-reason">{reason}</p>
      <SpokenLanguageProvider tab={tab} languageForm={null}>
        <SayToCaller access={access} />
      </SpokenLanguageProvider>
      <DeniedSteps access={access} steps={nextSteps} busy={sending} />
      <HandOverReceipt tab={tab} />
      <p className="flo-actions flo-denied__others">
        {others.map((command) => (
          <CommandButton key={command.id} command={command}>
            {command.id === 'palette.open' ? t('person.tabs.otherNumber') : t(command.label)}
          </CommandButton>
        ))}
      </p>
      <p className="flo-quiet flo-small">{t('denied.recorded')}</p>
    </section>
  );
}
