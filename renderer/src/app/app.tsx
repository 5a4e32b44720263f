import { QueryClientProvider } from '@tanstack/react-query';
import { SessionScreen } from '../session/session-screen.tsx';
import { LineGate } from './line-gate.tsx';
import { useServices } from './services-context.tsx';
import { WorkspaceWindow } from './workspace-window.tsx';

/** The window: why it cannot work, the sign-in, or the workspace. */
export function App() {
  const { queryClient } = useServices();
  return (
    <QueryClientProvider client={queryClient}>
      <LineGate>
        <SessionScreen>
          <WorkspaceWindow />
        </SessionScreen>
      </LineGate>
    </QueryClientProvider>
  );
}
