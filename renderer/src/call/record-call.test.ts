import { beforeEach, expect, it, vi } from 'vitest';
import type { AppServices } from '../app/services.ts';
import type { Call } from './call.ts';
import { recordCall } from './record-call.ts';
import { desk, opened, personId } from './testing/desk.ts';

vi.mock('../ui/focus.ts');

const [mother, child] = [personId(1), personId(2)];

let sent: { readonly name: string; readonly input: object }[];
let hold: Promise<unknown> | undefined;
let app: AppServices;
let call: Call;
beforeEach(() => {
  [sent, hold] = [[], undefined];
  app = desk((name, input) => {
    sent.push({ name, input });
    if (name === 'call.record' && hold !== undefined) return hold;
    return Promise.resolve({});
  });
  call = app.calls.begin();
});

function written(): void {
  call.view.setState({ step: 'wrapUp', kind: 'conversation', theme: 'switching' });
  for (const { view } of call.view.getState().parts) {
    view.setState({ note: { text: 'Om bytte.', composed: [] } });
  }
}

function promised(citizenId: typeof mother | undefined): void {
  const typed = { phone: '41234567', day: '24.11.2099', from: '9', to: '11', words: 'Om barnet' };
  const { callback } = call.view.getState();
  call.view.setState({ callback: { ...callback, ...typed, wanted: true, citizenId } });
}

const of = (name: string): object[] => sent.filter((one) => one.name === name).map(byInput);
const byInput = ({ input }: { readonly input: object }): object => input;

it('asks whom to call back where there are several, and takes nobody for granted', async () => {
  opened(app, 1);
  opened(app, 2);
  written();
  promised(undefined);
  await recordCall(app);
  expect(of('callback.create')).toEqual([]);
  expect(of('call.record')).toEqual([]);
  expect(call.view.getState().callback.faults).toMatchObject({ whom: 'whom' });
});

it('promises nothing about one who has left the call', async () => {
  opened(app, 1);
  const tab = opened(app, 2);
  opened(app, 3);
  written();
  promised(child);
  app.calls.takeOut(tab.id);
  await recordCall(app);
  expect(of('callback.create')).toEqual([]);
  expect(call.view.getState().callback.citizenId).toBeUndefined();
});

it('calls back the one who is left when the other was taken out', async () => {
  opened(app, 1);
  const tab = opened(app, 2);
  written();
  promised(child);
  app.workspace.close(tab.id);
  vi.useFakeTimers({ now: new Date('2099-11-23T09:00:00Z'), toFake: ['Date'] });
  await recordCall(app).finally(() => vi.useRealTimers());
  expect(of('callback.create')).toMatchObject([{ citizenId: mother, words: 'Om barnet' }]);
  expect(of('call.record')).toMatchObject([{ citizenId: mother }]);
});

it('takes no word into a note that is on its way: it would be lost with the call (P20)', async () => {
  opened(app, 1);
  written();
  const [part] = call.view.getState().parts;
  if (part === undefined) throw new Error('nobody is in the call');
  let answer: (value: object) => void = () => undefined;
  hold = new Promise((resolve) => {
    answer = resolve;
  });
  const recorded = recordCall(app);
  await expect.poll(() => part.view.getState().sending).toBe(true);
  app.calls.setNote(part, { text: 'Om bytte. Og brev.', composed: [] });
  expect(part.view.getState().note.text).toBe('Om bytte.');
  answer({});
  await recorded;
  expect(of('call.record')).toMatchObject([{ note: 'Om bytte.' }]);
  expect(app.calls.current).toBeUndefined();
});

it('takes words again when the note could not be recorded', async () => {
  opened(app, 1);
  written();
  hold = Promise.reject(new Error('no line'));
  await recordCall(app);
  const [part] = call.view.getState().parts;
  if (part === undefined) throw new Error('nobody is in the call');
  app.calls.setNote(part, { text: 'Om bytte. Og brev.', composed: [] });
  expect(part.view.getState()).toMatchObject({
    recorded: false,
    note: { text: 'Om bytte. Og brev.' },
  });
});
