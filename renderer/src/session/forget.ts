import type { AppServices } from '../app/services.ts';
import { defaultView } from '../find-gp/find-gp-view.ts';
import { emptyPalette } from '../palette/palette-state.ts';
import { emptyFields } from '../person-search/person-search-state.ts';

/** Empties the window of everything that was asked, typed or opened by the one who leaves. */
export function forgetEverything(app: AppServices): void {
  app.workspace.closeAll();
  app.queryClient.clear();
  app.palette.setState(emptyPalette, true);
  app.personSearch.setState({ fields: emptyFields, asked: undefined }, true);
  app.generalFindGp.setState(defaultView, true);
  app.dialog.setState({ open: undefined });
  app.announcer.setState({ text: '', number: 0 });
}
