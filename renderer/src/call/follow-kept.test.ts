import { beforeEach, expect, it, vi } from 'vitest';
import { RpcError } from '#contract/rpc/errors.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { AppServices } from '../app/services.ts';
import type { KeptListener } from '../rpc/connection.ts';
import { readFailure } from '../rpc/failure.ts';
import { outboxQuery } from '../outbox/outbox-state.ts';
import { outboxItem } from '../outbox/testing/items.ts';
import type { Call, CallPart } from './call.ts';
import { composeNotes, wrapUp } from './call-actions.ts';
import { followKept } from './follow-kept.ts';
import { desk, opened, personId } from './testing/desk.ts';

vi.mock('../ui/focus.ts');

const receivedAt = '2026-11-23T09:14:00.000Z';
const { key } = outboxItem();
const input = { citizenId: personId(1), gpContractId: 7 };

let app: AppServices;
let call: Call;
let part: CallPart;
let keep: (operation: string) => void;
beforeEach(() => {
  app = desk();
  let listener: KeptListener = () => undefined;
  vi.spyOn(app.connection, 'onKept').mockImplementation((one) => {
    listener = one;
    return () => undefined;
  });
  followKept(app);
  call = app.calls.begin();
  opened(app, 1);
  const [first] = call.view.getState().parts;
  if (first === undefined) throw new Error('nobody is in the call');
  part = first;
  keep = (operation) => {
    const kept = { state: 'queued', legal: true, receivedAt, undoUntil: null };
    listener(
      operation,
      input,
      readFailure(new RpcError('command.kept', { details: { kept } }), key),
    );
  };
});

const codes = () => part.view.getState().trail.map(({ code }) => code);
const note = () => part.view.getState().note.text;

function tell(...items: OutboxItem[]): void {
  const outbox = { items, trouble: null, unopened: 0 };
  app.queryClient.setQueryData(outboxQuery(app).queryKey, outbox);
}

it('tells in the trail and the note that a wish was received, when, and not carried out (P13)', () => {
  keep('switch.request');
  keep('switch.request');
  expect(part.view.getState().trail).toContainEqual({
    code: 'switchReceived',
    at: receivedAt,
    gpContractId: 7,
    times: 1,
  });
  wrapUp(app);
  expect(note()).toBe(
    'Ønsket å bytte til liste 7, mottatt kl. 10:14. Byttet er ikke gjennomført ennå.',
  );
});

it('tells that it was carried out when the register has done it during the call', async () => {
  keep('switch.request');
  wrapUp(app);
  const result = {
    toContractId: 7,
    effectiveDate: '2026-12-01',
    gpName: null,
    officeName: 'Senteret',
  };
  tell(outboxItem({ state: 'accepted', result }));
  await expect.poll(() => codes()).toContain('switched');
  expect(note()).toMatch(/^Byttet til Senteret fra 1\. desember/u);
});

it('tells that it was not when the register refused it, and nothing when it was taken back', async () => {
  keep('waitingList.join');
  wrapUp(app);
  expect(note()).toContain('Plassen er ikke registrert ennå.');
  tell(outboxItem({ state: 'rejected', failure: { code: 'decision.refused', details: {} } }));
  await expect.poll(() => note()).toContain('Plassen ble ikke registrert.');
});

it('forgets a wish that was taken back before it was sent', async () => {
  keep('switch.request');
  tell(outboxItem());
  tell();
  await expect.poll(() => codes()).not.toContain('switchReceived');
});

it('writes of the promise to call back as soon as it is wanted, and no more when it is not', () => {
  wrapUp(app);
  const want = (wanted: boolean): void => {
    const { callback } = call.view.getState();
    call.view.setState({ callback: { ...callback, wanted } });
    composeNotes(app, call);
  };
  want(true);
  expect(note()).toBe('Vi ringer tilbake.');
  want(false);
  expect(note()).toBe('');
});
