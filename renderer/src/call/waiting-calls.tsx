import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { focusRegion } from '../ui/focus.ts';
import type { Call } from './call.ts';
import { showCall } from './call-actions.ts';
import { CallTime } from './call-time.tsx';

/** Calls about nobody yet, beside the callers' tabs: each leads to the start page and its note. */
export function WaitingCalls() {
  const { calls } = useServices();
  const state = useStore(calls.store);
  return state.calls
    .filter(({ view }) => view.getState().tabs.length === 0)
    .map((call) => <WaitingCall key={call.id} call={call} isCurrent={call.id === state.current} />);
}

function WaitingCall({ call, isCurrent }: { readonly call: Call; readonly isCurrent: boolean }) {
  const app = useServices();
  const { t } = useTexts();
  const place = useStore(app.workspace.store, (state) => state.place);
  const inFront = isCurrent && place === 'start';
  return (
    <li className={`flo-tab flo-caller--${call.colour} ${inFront ? 'flo-tab--front' : ''}`}>
      <button
        type="button"
        className="flo-tab__name"
        aria-current={inFront ? 'page' : undefined}
        onClick={() => {
          app.workspace.show('start');
          showCall(app, call);
          focusRegion('call-note');
        }}
      >
        {t('call.waiting')} <CallTime startedAt={call.startedAt} />
      </button>
    </li>
  );
}
