import type { AppServices } from '../app/services.ts';
import { announce } from '../ui/announcer.ts';
import { translator } from '#texts/translator.ts';
import { focusRegion } from '../ui/focus.ts';
import { emptyFields, searchOf, type FormFault } from './person-search-state.ts';

/** Asks for the people that the form describes: one search, which leaves one trace. */
export function submitPersonSearch(app: AppServices): FormFault | undefined {
  const { fields } = app.personSearch.getState();
  const search = searchOf(fields, new Date().getFullYear());
  const t = translator(app.preferences.getState().language);
  if (typeof search === 'string') {
    announce(app.announcer, t(`personSearch.${search}`));
    return search;
  }
  const { asked } = app.personSearch.getState();
  app.personSearch.setState({ asked: search });
  if (JSON.stringify(asked) === JSON.stringify(search)) {
    void app.queryClient.invalidateQueries({ queryKey: ['citizen.search', search] });
  }
  return undefined;
}

/** Searches for a name typed elsewhere; the form shows it, to be narrowed. */
export function searchPeopleByName(app: AppServices, name: string): void {
  app.personSearch.setState({ fields: { ...emptyFields, name } });
  app.workspace.show('personSearch');
  submitPersonSearch(app);
  focusRegion('person-search');
}
