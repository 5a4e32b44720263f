import type { AppServices } from '../app/services.ts';
import { forgetAllocation } from '../allocation/allocation-state.ts';
import { emptyCallbacks } from '../call/callbacks/callbacks-view.ts';
import { defaultView, queueView } from '../find-gp/find-gp-view.ts';
import { forgetOutage } from '../outages/outage-actions.ts';
import { forgetOutboxView } from '../outbox/outbox-view.ts';
import { forgetUndoOutcome } from '../outbox/undo-outcome.ts';
import { emptyPalette } from '../palette/palette-state.ts';
import { emptyFields } from '../person-search/person-search-state.ts';

/** Empties the window of everything that was asked, typed or opened by the one who leaves. */
export function forgetEverything(app: AppServices): void {
  app.calls.clear();
  app.callbacks.setState(emptyCallbacks, true);
  app.textChooser.setState({ open: false, query: '', marked: 0, language: undefined });
  app.workspace.closeAll();
  app.queryClient.clear();
  app.palette.setState(emptyPalette, true);
  app.personSearch.setState({ fields: emptyFields, asked: undefined }, true);
  app.generalFindGp.setState(defaultView, true);
  app.queueFindGp.setState(queueView, true);
  forgetAllocation();
  forgetOutage();
  forgetOutboxView();
  forgetUndoOutcome();
  app.dialog.setState({ open: undefined });
  app.announcer.setState({ text: '', number: 0 });
}
