import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { GPContractId } from '#contract/identifiers/ids.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { windowWithPerson } from '../app/testing/window.ts';
import { anonymise } from '../ui/anonymise.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import { outboxQuery } from './outbox-state.ts';
import { PendingEffects } from './pending-effects.tsx';
import { kari, outboxItem, per } from './testing/items.ts';
import { Who } from './who.tsx';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));
vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const name = { first: 'Kristin', middle: null, last: 'Hansen' };

/** Draws with an outbox, in a window where the first person is open. */
function drawn(items: readonly OutboxItem[], what: 'of kari' | 'of per' | 'who'): string {
  const { app } = windowWithPerson({ person: { name } });
  const now = { now: '2026-11-22T08:20:00.000Z' };
  app.queryClient.setQueryData(sessionQuery(app).queryKey, now as never);
  const outbox = { items: [...items], trouble: null, unopened: 0 };
  app.queryClient.setQueryData(outboxQuery(app).queryKey, outbox);
  return renderToStaticMarkup(
    <QueryClientProvider client={app.queryClient}>
      <ServicesProvider value={app}>
        {what === 'who' ? (
          items.map((item) => <Who key={item.key} item={item} />)
        ) : (
          <PendingEffects
            citizenId={what === 'of kari' ? kari : per}
            of={['switch.request']}
            except="another"
          />
        )}
      </ServicesProvider>
    </QueryClientProvider>,
  );
}

describe('what is drawn over a person', () => {
  it('says in words that it is not carried out, and when it was received (P13, P14)', () => {
    const html = drawn([outboxItem()], 'of kari');
    expect(html).toContain('Ikke gjennomført ennå. Sendes når linjen er tilbake.');
    expect(html).toContain('kl. 09:14');
    expect(html).toContain('data-outbox="queued"');
  });

  it('is not drawn on anybody else, of another kind, or where it stands already (P14)', () => {
    expect(drawn([outboxItem()], 'of per')).toBe('');
    expect(drawn([outboxItem({ operation: 'waitingList.join' })], 'of kari')).toBe('');
    expect(drawn([outboxItem({ key: 'another' })], 'of kari')).toBe('');
  });

  it('offers to try anew what was refused, and to take back what is held', () => {
    const rejected = outboxItem({
      state: 'rejected',
      gpContractId: GPContractId.parse(7),
      failure: { code: 'precondition.failed', details: {} },
    });
    expect(drawn([rejected], 'of kari')).toContain('Prøv på nytt med det nye');
    expect(drawn([outboxItem()], 'of kari')).not.toContain('Prøv på nytt med det nye');
    const held = outboxItem({ state: 'held', canUndo: true });
    expect(drawn([held], 'of kari')).toContain('>Angre<');
  });
});

describe('whom a command of the list is about', () => {
  it('is named where the person is open, hidden as names are, and nobody is looked up', () => {
    // A window hides people until it has heard that it need not.
    expect(drawn([outboxItem()], 'who')).toBe(anonymise('Hansen, Kristin'));
    expect(drawn([outboxItem({ citizenId: per })], 'who')).toBe('En person');
    expect(drawn([outboxItem({ citizenId: null })], 'who')).toBe('Gjelder ingen person');
  });
});
