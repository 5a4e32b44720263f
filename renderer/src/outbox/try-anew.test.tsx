import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { GPContractId } from '#contract/identifiers/ids.ts';
import { keptOperations, type OutboxItem } from '#contract/workspace/outbox.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { windowWithPerson } from '../app/testing/window.ts';
import { openById } from '../citizen/open-citizen.ts';
import { copyText } from '../ui/copy-text.ts';
import { copyWords, tryAnew } from './outbox-actions.ts';
import { OutboxDetail } from './outbox-detail.tsx';
import { outboxItem, per } from './testing/items.ts';
import { canTryAnew } from './try-anew.ts';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));
vi.mock('../ui/copy-text.ts', () => ({ copyText: vi.fn(() => Promise.resolve(true)) }));
vi.mock('../ui/focus.ts', () => ({
  focusRegion: () => undefined,
  focusSearch: () => undefined,
  focusFault: () => undefined,
}));

const refused = { state: 'rejected', canDismiss: true, canRetry: false } as const;
const note = 'Ringte om køen\nhos Dr. Berg';
const lostNote = outboxItem({
  ...refused,
  operation: 'call.record',
  words: [{ field: 'note', text: note }],
});
const lostTask = outboxItem({
  ...refused,
  operation: 'task.handOver',
  words: [
    { field: 'reason', text: 'Må ringes opp' },
    { field: 'unit', text: 'Helfo øst' },
  ],
});

/** A window that writes down which steps of the outbox are asked for. */
function windowWith(hidden = false) {
  const opened = windowWithPerson({ tiesRevision: 'r1' });
  const { app } = opened;
  Object.assign(app, { anonymity: createStore(() => ({ on: hidden, known: true })) });
  const call = vi.fn((name: string) =>
    name.startsWith('outbox.') ? Promise.resolve({ done: true }) : Promise.reject(new Error(name)),
  );
  Object.assign(app.connection, { call });
  const steps = (): readonly string[] =>
    call.mock.calls.map(([name]) => name).filter((name) => name === 'outbox.dismiss');
  return { ...opened, steps, said: () => app.announcer.getState().text };
}

function detailOf(item: OutboxItem, hidden: boolean): string {
  const { app } = windowWith(hidden);
  return renderToStaticMarkup(
    <QueryClientProvider client={app.queryClient}>
      <ServicesProvider value={app}>
        <OutboxDetail item={item} />
      </ServicesProvider>
    </QueryClientProvider>,
  );
}

function shutRecord({ tab, citizenId }: ReturnType<typeof windowWith>): void {
  const access = { rule: 'geography', overridable: true, nextSteps: ['handOver'], citizenId };
  tab.identity.setState({ state: 'denied', access, nin: undefined } as never, true);
}

describe('the words of what came to nothing (P20)', () => {
  it('stand in the outbox, whole, where keys reach them', () => {
    const html = detailOf(lostNote, false);
    expect(html).toContain(note);
    expect(html).toMatch(/<section[^>]*flo-lost-words[^>]*tabindex="0"/u);
  });

  it('are hidden with everything else that is personal', () => {
    const html = detailOf(lostNote, true);
    expect(html).toContain('flo-lost-words');
    expect(html).not.toMatch(/Ringte|Berg/u);
  });

  it('are copied once that is written down, and not while people are hidden', async () => {
    const { app, sent, said } = windowWith();
    sent.mockRejectedValueOnce(new Error('no line'));
    await copyWords(app, lostNote);
    expect(copyText).not.toHaveBeenCalled();
    expect(said()).toContain('ikke kopiert');
    sent.mockResolvedValueOnce({});
    await copyWords(app, lostNote);
    expect(copyText).toHaveBeenCalledExactlyOnceWith(note);
    await copyWords(windowWith(true).app, lostNote);
    expect(copyText).toHaveBeenCalledOnce();
  });
});

describe('trying anew', () => {
  it('is offered where there is a form to put it into, and nowhere else', () => {
    const gpContractId = GPContractId.parse(7);
    const offered = keptOperations.filter((operation) =>
      canTryAnew(outboxItem({ ...refused, operation, gpContractId })),
    );
    expect(offered).toEqual(['switch.request', 'task.handOver']);
    expect(canTryAnew(outboxItem({ ...refused, gpContractId: null }))).toBe(false);
  });

  it('puts a task’s words back into its form before the refused one is put away', async () => {
    const opened = windowWith();
    shutRecord(opened);
    await tryAnew(opened.app, lostTask);
    const { dialog, handOver } = opened.tab.access.getState();
    expect(dialog).toBe('handOver');
    expect(handOver).toMatchObject({ reason: 'Må ringes opp', unit: 'Helfo øst' });
    expect(opened.steps()).toEqual(['outbox.dismiss']);
  });

  it('overwrites nothing that was typed since, and leaves the refused one where it is', async () => {
    const opened = windowWith();
    shutRecord(opened);
    opened.tab.access.setState({
      handOver: { kind: 'handOver', reason: 'En annen sak', unit: '' },
    });
    await tryAnew(opened.app, lostTask);
    expect(opened.tab.access.getState().handOver.reason).toBe('En annen sak');
    expect(opened.steps()).toEqual([]);
    expect(opened.said()).toContain('står i utboksen');
  });

  it('opens the form on the person of the task, whoever is in front', async () => {
    const opened = windowWith();
    openById(opened.app, per);
    await tryAnew(opened.app, lostTask);
    expect(opened.app.workspace.activeTab).toBe(opened.tab);
    expect(opened.tab.access.getState().handOver.reason).toBe('Må ringes opp');
  });

  it('leaves it where it is, too, when the list cannot be read', async () => {
    const opened = windowWith();
    await tryAnew(opened.app, outboxItem({ ...refused, gpContractId: GPContractId.parse(7) }));
    expect(opened.steps()).toEqual([]);
    expect(opened.said()).toContain('står i utboksen');
  });
});
