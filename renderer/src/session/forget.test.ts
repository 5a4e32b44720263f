import type { CitizenId } from '#contract/identifiers/ids.ts';
import { expect, it } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { askOutage, outageView } from '../outages/outage-actions.ts';
import { announce } from '../ui/announcer.ts';
import { forgetEverything } from './forget.ts';

it('leaves nothing in the window that the one before saw, asked or typed', () => {
  const app = silentServices();
  const secret = 'Kristin Berg Hansen';
  const citizenId = '00000000-0000-4000-8000-000000000001' as CitizenId;
  app.workspace.open({ state: 'open', citizenId, matchedBy: 'current' });
  app.queryClient.setQueryData(['citizen.overview', { citizenId }], { name: secret });
  app.personSearch.setState(({ fields }) => ({
    fields: { ...fields, name: secret },
    asked: { name: secret, limit: 50 },
  }));
  app.palette.setState({ text: secret, open: true });
  app.generalFindGp.setState({ text: secret });
  app.queueFindGp.setState({ text: secret });
  app.dialog.setState({ open: 'help' });
  askOutage(new Date('2026-11-22T09:00:00Z'));
  outageView.setState(({ draft }) => ({ draft: draft && { ...draft, reason: secret } }));
  announce(app.announcer, secret);

  forgetEverything(app);

  const stores = [
    app.palette,
    app.personSearch,
    app.generalFindGp,
    app.queueFindGp,
    app.announcer,
    app.dialog,
    outageView,
  ];
  const left = [
    app.workspace.state,
    app.queryClient.getQueryCache().getAll(),
    ...stores.map((store) => store.getState()),
  ];
  expect(JSON.stringify(left)).not.toMatch(/Kristin|00000000|help/);
});
