import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { isLanguage, languages } from '#texts/index.ts';
import { useStore } from 'zustand';
import { setAnonymised } from '../anonymity/anonymity.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { themes } from './preferences.ts';

/** Language of the screen, language to read aloud in, and light or dark. */
export function SettingsMenu() {
  const app = useServices();
  const { preferences, anonymity } = app;
  const hidden = useStore(anonymity, ({ on }) => on);
  const { t } = useTexts();
  const { theme, language, readAloud } = useStore(preferences);
  const setTheme = (value: string): void => {
    const chosen = themes.find((choice) => choice === value);
    if (chosen !== undefined) preferences.setState({ theme: chosen });
  };
  const names = languages.map((choice) => (
    <ActionMenu.RadioItem key={choice} value={choice}>
      {t(`settings.languages.${choice}`)}
    </ActionMenu.RadioItem>
  ));
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button type="button" size="xsmall" variant="tertiary">
          {t('settings.title')}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        <ActionMenu.CheckboxItem
          checked={hidden}
          onCheckedChange={(on) => void setAnonymised(app, on)}
          shortcut="F8"
        >
          {t('anonymity.hide')}
        </ActionMenu.CheckboxItem>
        <ActionMenu.RadioGroup
          label={t('settings.language')}
          value={language}
          onValueChange={(value) => isLanguage(value) && preferences.setState({ language: value })}
        >
          {names}
        </ActionMenu.RadioGroup>
        <ActionMenu.RadioGroup
          label={t('settings.readAloudLanguage')}
          value={readAloud}
          onValueChange={(value) => isLanguage(value) && preferences.setState({ readAloud: value })}
        >
          {names}
        </ActionMenu.RadioGroup>
        <ActionMenu.RadioGroup
          label={t('settings.theme.label')}
          value={theme}
          onValueChange={setTheme}
        >
          {themes.map((choice) => (
            <ActionMenu.RadioItem key={choice} value={choice}>
              {t(`settings.theme.${choice}`)}
            </ActionMenu.RadioItem>
          ))}
        </ActionMenu.RadioGroup>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
