import type { Language } from '#texts/languages.ts';
import { languages } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../../app/services.ts';
import { openTab } from '../../citizen/active-citizen.ts';
import { rememberedOverview } from '../../citizen/open-citizen.ts';
import { command, type Command, type CommandLabel } from '../../commands/command.ts';
import { announce } from '../announcer.ts';

const labels: Readonly<Record<Language, CommandLabel>> = {
  nb: 'commands.readAloudNb',
  nn: 'commands.readAloudNn',
  en: 'commands.readAloudEn',
};

/** The language the caller in front is spoken to in; undefined where there is nobody. */
function spokenNow(app: AppServices): Language | undefined {
  const open = openTab(app);
  if (open === undefined) return undefined;
  const { person } = rememberedOverview(app, open.identity.citizenId) ?? {};
  const usual = app.preferences.getState().readAloud;
  return open.tab.spoken.getState().language ?? person?.languageForm ?? usual;
}

/** Speaks to the caller in another language, wherever something to read aloud stands. */
export const spokenCommands: readonly Command[] = languages.map((language) =>
  command({
    id: `spoken.${language}`,
    label: labels[language],
    group: 'onPerson',
    keys: [],
    scope: 'everywhere',
    when: (app) => (spokenNow(app) ?? language) !== language,
    perform: (app) => {
      openTab(app)?.tab.spoken.setState({ language });
      // What is to be read aloud is drawn anew, and only those who see it know.
      const t = translator(app.preferences.getState().language);
      announce(app.announcer, t(`settings.languages.${language}`));
    },
    audit: 'person.spoken.choose',
    undo: 'view',
    reach: 'both',
  }),
);
