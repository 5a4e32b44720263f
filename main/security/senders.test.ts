import { expect, it } from 'vitest';
import { isFromOurPage } from './senders.ts';

const page = { origin: 'app://flo', parent: null };

it('listens to the page', () => {
  expect(isFromOurPage({ senderFrame: page })).toBe(true);
});

it.each(['null', '', 'https://evil.example', 'file://', 'app://evil', 'app://flo.evil.example'])(
  'not to a page of origin %j',
  (origin) => {
    expect(isFromOurPage({ senderFrame: { origin, parent: null } })).toBe(false);
  },
);

it('not to a frame inside it, and not to one that has gone', () => {
  expect(isFromOurPage({ senderFrame: { origin: 'app://flo', parent: page } })).toBe(false);
  expect(isFromOurPage({ senderFrame: null })).toBe(false);
});
