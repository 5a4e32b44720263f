import type { NewTrailItem } from '#rules/calls/trail.ts';
import type { AppServices } from '../app/services.ts';
import { outboxItem } from '../outbox/outbox-state.ts';
import { settlementOf } from '../outbox/settlement.ts';
import { composeNotes } from './call-actions.ts';
import { asId, citizenOf, type Asked, type Heard } from './heard.ts';
import { askedListName, hear } from './follow-calls.ts';
import { systemNow } from './system-now.ts';

/** What it means for the trail that a wish is kept: received, and not carried out. */
function trailOfKept(asked: Asked, at: string): NewTrailItem | undefined {
  if (asked.name === 'switch.request') {
    return { code: 'switchReceived', at, gpContractId: asId(asked.input.gpContractId) };
  }
  if (asked.name === 'waitingList.join') {
    return { code: 'queueReceived', at, gpContractId: asId(asked.input.gpContractId) };
  }
  return undefined;
}

/** Lets the trail tell what was wished for without the line, and what became of it during the call. */
export function followKept(app: AppServices): void {
  const known = new Set<string>();
  app.connection.onKept((name, input, { key, details }) => {
    if (key === undefined || known.has(key)) return;
    known.add(key);
    // The names and shapes are the contract's: the connection has held the question to it.
    const asked = { name, input } as Asked;
    const citizenId = citizenOf(asked);
    const part = citizenId === undefined ? undefined : app.calls.partOf(citizenId);
    if (part === undefined) return;
    const at = details.kept?.receivedAt ?? systemNow(app).toISOString();
    const item = trailOfKept(asked, at);
    if (item !== undefined) {
      app.calls.write(part.citizenId, item, { name: askedListName(app, asked, part.citizenId) });
    }
    void settlementOf(app, key).then((settlement) => {
      // Another call by now, or none: its trail is its own.
      if (app.calls.partOf(part.citizenId) !== part) return;
      if (settlement.kind === 'done') {
        if (settlement.result === null) return;
        hear(app, { ...asked, output: settlement.result } as Heard);
      } else if (item !== undefined) {
        const isRefused = settlement.kind === 'refused';
        const isExpired = outboxItem(app, key)?.state === 'expired';
        app.calls.settle(part, item, isRefused || isExpired ? 'refused' : undefined);
      }
      const call = app.calls.ofTab(part.tabId);
      if (call?.view.getState().step === 'wrapUp') composeNotes(app, call);
    });
  });
}
