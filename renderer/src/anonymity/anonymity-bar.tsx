import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';

const anonymise = commandById('anonymise');

/** Says that people are hidden, as long as they are, and how to see them again. */
export function AnonymityBar() {
  const { anonymity } = useServices();
  const { t } = useTexts();
  const { on, known } = useStore(anonymity);
  if (!on || !known) return null;
  return (
    <div className="flo-bar flo-bar--anonymity">
      <strong>{t('anonymity.on')}</strong>
      <span>{t('anonymity.explanation')}</span>
      <CommandButton command={anonymise} variant="secondary">
        {t('anonymity.turnOff')}
      </CommandButton>
    </div>
  );
}
