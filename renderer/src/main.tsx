import { createRoot } from 'react-dom/client';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { workspaceOperations } from '#contract/workspace/index.ts';
import { followAnonymity } from './anonymity/anonymity.ts';
import { App } from './app/app.tsx';
import { createServices } from './app/create-services.ts';
import { ServicesProvider } from './app/services-context.tsx';
import { followCalls } from './call/follow-calls.ts';
import { followKept } from './call/follow-kept.ts';
import { connectPasteLookup } from './citizen/paste-lookup.ts';
import { followReturnOfService } from './citizen/return-of-service.ts';
import { commandRegistry } from './commands/command-registry.ts';
import { followBasis } from './conflict/basis.ts';
import { startKeyDispatcher } from './commands/dispatcher.ts';
import { followDrafts } from './drafts/follow-drafts.ts';
import { MissingToken, openLine } from './host/connect.ts';
import { followOutbox } from './outbox/follow-outbox.ts';
import { followLive } from './live/follow-live.ts';
import { followReference } from './palette/palette-actions.ts';
import { followSession } from './session/follow-session.ts';
import { watchLeaving } from './privacy/report-actions.ts';
import { followTheme } from './theme/follow-theme.ts';
import './theme/styles.css';

const app = createServices(
  {
    operations: workspaceOperations,
    get contractHash() {
      return contractHash(workspaceOperations);
    },
    openLine,
    isFinal: (error) => error instanceof MissingToken,
  },
  localStorage,
);

followTheme(app.preferences);
followSession(app);
app.connection.start();
followAnonymity(app);
watchLeaving(app);
followDrafts(app);
startKeyDispatcher(app, commandRegistry);
connectPasteLookup(app);
followReturnOfService(app);
followReference(app);
followOutbox(app);
followCalls(app);
followKept(app);
followLive(app);
followBasis(app);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ServicesProvider value={app}>
      <App />
    </ServicesProvider>,
  );
}
