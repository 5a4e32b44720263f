import { languages, type Language } from '#texts/languages.ts';
import { command, type Command, type CommandLabel } from '../commands/command.ts';
import { themes, type ThemeChoice } from './preferences.ts';

const themeLabels: Readonly<Record<ThemeChoice, CommandLabel>> = {
  system: 'commands.systemTheme',
  light: 'commands.lightTheme',
  dark: 'commands.darkTheme',
};

const languageLabels: Readonly<Record<Language, CommandLabel>> = {
  nb: 'commands.languageNb',
  nn: 'commands.languageNn',
  en: 'commands.languageEn',
};

const common = {
  group: 'everywhere',
  keys: [],
  scope: 'everywhere',
  undo: 'view',
  reach: 'both',
} as const;

/** How the window looks and which language it speaks. */
export const settingsCommands: readonly Command[] = [
  ...themes.map((theme) =>
    command({
      ...common,
      id: `theme.${theme}`,
      label: themeLabels[theme],
      when: ({ preferences }) => preferences.getState().theme !== theme,
      perform: ({ preferences }) => preferences.setState({ theme }),
      audit: 'workspace.theme.choose',
    }),
  ),
  ...languages.map((language) =>
    command({
      ...common,
      id: `language.${language}`,
      label: languageLabels[language],
      when: ({ preferences }) => preferences.getState().language !== language,
      perform: ({ preferences }) => preferences.setState({ language }),
      audit: 'workspace.language.choose',
    }),
  ),
];
