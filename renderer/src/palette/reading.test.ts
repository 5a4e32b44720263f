import { describe, expect, it } from 'vitest';
import { readSearchText } from './reading.ts';

/** Synthetic by construction: the month is raised by 80. */
const NIN = '01819012482';

function ninWithValidDigits(): string {
  for (let n = 0; n < 100_000; n += 1) {
    const candidate = `018190${String(n).padStart(5, '0')}`;
    if (readSearchText(candidate).kind === 'nin') return candidate;
  }
  return NIN;
}

describe('what is typed in the search field', () => {
  const nin = ninWithValidDigits();
  const spaced = `${nin.slice(0, 6)} ${nin.slice(6)}`;

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['0181', 'digits'],
    ['018190 12', 'digits'],
    ['hansen', 'letters'],
    ['Storgata 5', 'letters'],
    ['7. juni legesenter', 'letters'],
    ['18 mai 2021 2022', 'fault'],
  ])('%j is %s', (text, kind) => {
    expect(readSearchText(text).kind).toBe(kind);
  });

  it('knows a number at its eleventh digit, and with the blanks people paste', () => {
    for (const text of [nin, spaced, ` ${spaced} `, `${nin.slice(0, 6)}\u00a0${nin.slice(6)}`]) {
      expect(readSearchText(text)).toEqual({ kind: 'nin', nin });
    }
  });

  it('has three messages for what is not a number', () => {
    const last = String((Number(nin.at(-1)) + 1) % 10);
    expect(readSearchText(`${nin.slice(0, 10)}${last}`)).toMatchObject({ fault: 'checkDigits' });
    expect(readSearchText(`${nin}1`)).toEqual({ kind: 'fault', fault: 'elevenDigits', count: 12 });
    expect(readSearchText(nin.slice(0, 10), true)).toMatchObject({ fault: 'elevenDigits' });
    expect(readSearchText(`${nin.slice(0, 10)}x`)).toMatchObject({ fault: 'digitsOnly' });
  });
});
