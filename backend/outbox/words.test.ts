import { describe, expect, it } from 'vitest';
import { workspaceOperations } from '#contract/workspace/index.ts';
import { keptOperations, OutboxWords } from '#contract/workspace/outbox.ts';
import { z } from '#contract/zod.ts';
import type { Entry } from './entry.ts';
import { lostWordsOf, typedWords } from './words.ts';

interface Schema {
  readonly type?: unknown;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Longer than any code, and shorter than any field somebody writes in. */
const LONGEST_CODE = 20;

/** Where an input takes words, as paths. */
function placesIn(schema: Schema, path: string): readonly string[] {
  const { type, maxLength = 0, properties = {}, anyOf = [], oneOf = [] } = schema;
  return [
    ...(type === 'string' && maxLength > LONGEST_CODE ? [path] : []),
    ...[...anyOf, ...oneOf].flatMap((each) => placesIn(each, path)),
    ...Object.entries(properties).flatMap(([name, each]) => placesIn(each, `${path}/${name}`)),
  ];
}

const entry = (change: Pick<Entry, 'operation' | 'input'> & Partial<Entry>): Entry => ({
  version: 1,
  key: '5d0c3a52-5c3c-4c5e-9a3e-6f1f0f6b7c11',
  sendWith: { received: null, standing: null, callId: null },
  receivedAt: '2026-11-23T11:00:00Z',
  day: '2026-11-23' as Entry['day'],
  state: 'rejected',
  undoUntil: null,
  attempts: 1,
  sentAt: null,
  failure: null,
  result: null,
  taskId: null,
  endedOn: null,
  ...change,
});

describe('the words of a command that came to nothing', () => {
  it.each(keptOperations)('are known of %s wherever it takes words', (name) => {
    const schema = z.toJSONSchema(workspaceOperations[name].input, { unrepresentable: 'any' });
    const known = typedWords[name].map(([, ...path]) => `/${path.join('/')}`);
    expect(known).toEqual(expect.arrayContaining([...placesIn(schema as Schema, '')]));
  });

  it('are given as they were typed, and nothing else of the input', () => {
    const input = {
      citizenId: 'x',
      phone: '22 22 22 22',
      from: '2026-11-23T12:00:00Z',
      words: 'Vil høre om køen\npå Grefsen',
      unit: null,
    };
    expect(lostWordsOf(entry({ operation: 'callback.create', input }))).toEqual([
      { field: 'phone', text: '22 22 22 22' },
      { field: 'words', text: 'Vil høre om køen\npå Grefsen' },
    ]);
    const report = { direction: 'out', reference: 'Brev 12/2026' };
    const letter = lostWordsOf(
      entry({ operation: 'optingOut.register', input: { report }, state: 'expired' }),
    );
    expect(OutboxWords.parse(letter)).toEqual([{ field: 'reference', text: 'Brev 12/2026' }]);
  });

  it('are not given while it is on its way, or when the register has them', () => {
    const input = { note: 'Ringte om bytte' };
    for (const state of ['held', 'queued', 'sent', 'unknown', 'collected', 'accepted', 'visible']) {
      const moved = entry({ operation: 'call.record', input, state: state as Entry['state'] });
      expect([state, lostWordsOf(moved)]).toEqual([state, []]);
    }
    expect(lostWordsOf(entry({ operation: 'call.record', input }))).toHaveLength(1);
  });
});
